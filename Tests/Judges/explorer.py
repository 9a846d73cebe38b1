#!/usr/bin/env python3
"""Use the page of a graph as a reader would, in Debian's Chromium without a network.

usage: explorer.py PAGE [FOLDER]
Prints one line for each thing that was tried, and ends with status 1 if one failed. With FOLDER, screenshots of a
desktop and of a phone are left in it.
"""
import pathlib
import sys
import urllib.parse

from playwright.sync_api import sync_playwright

failures = 0


def check(what, holds):
    global failures
    failures += not holds
    print("good" if holds else "BAD ", what)


def lit(page):
    return page.locator("#vg-canvas g.node.lit").count()


def try_out(page, address, requests, errors):
    page.goto(address)
    action = page.locator('[id="ongekend-onrecht/action/81"]')
    answer = page.locator("#vg-answer")
    check("the drawing is shown", action.count() == 1 and action.is_visible())

    action.click()
    check("a click on an action shows its text", "vervuilde data" in answer.inner_text())
    check("its quotes in context", answer.locator("mark").count() > 0)
    check("and lights up what it cites", 1 < lit(page) < 30)
    check("the address leads to it", urllib.parse.unquote(page.url).endswith("#ongekend-onrecht/action/81"))

    page.locator('#vg-answer button[data-node="kst-35510-21"]').click()
    check("a click in the panel goes on to a motion", "Marijnissen" in answer.inner_text())
    source = answer.locator("a").first
    check("with a link to the official source",
          source.get_attribute("href") == "https://zoek.officielebekendmakingen.nl/kst-35510-21")
    page.go_back()
    check("back goes back", "vervuilde data" in answer.inner_text())

    page.keyboard.press("Escape")
    check("Escape clears", lit(page) == 0 and "#" not in page.url)

    # A line: the unseen wide one takes the pointer.
    edge = page.locator('g.edge[id="ongekend-onrecht/action/81|carriesOut|kst-35510-21"]')
    edge.locator("path.reach").dispatch_event("click")
    check("a click on a line shows its words", "Motie Marijnissen" in answer.locator("mark").first.inner_text())

    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("archiefwet")
    check("searching lists what was found", page.locator("#vg-results button").count() >= 1)
    check("and lights it up", 1 <= lit(page) < 10)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    check("the keyboard chooses a result", "Archiefwet 1995" in answer.locator("h2").inner_text())
    page.keyboard.press("Escape")

    motions = page.locator("g.node.motion")
    box = page.locator("#vg-kinds input[value=Motie]")
    box.uncheck()
    check("a filter hides a kind", not motions.first.is_visible())
    check("and its lines", page.locator("g.edge.carriesOut:not(.gone):not(.legend)").count() == 0)
    box.check()
    check("and shows it again", motions.first.is_visible())
    page.locator("#vg-statuses input[value='geen update']").uncheck()
    check("a status can be hidden", not page.locator('[id="ongekend-onrecht/action/35"]').is_visible())
    page.locator("#vg-statuses input[value='geen update']").check()
    page.locator("#vg-theme").select_option(label="Hersteloperatie")
    check("a theme can be shown alone",
          page.locator('[id="ongekend-onrecht/action/12"]').is_visible() and not action.is_visible())
    page.locator("#vg-theme").select_option(index=0)

    view = page.locator("#vg-canvas svg")
    before = view.get_attribute("viewBox")
    page.locator("#vg-canvas").focus()
    page.keyboard.press("+")
    zoomed = view.get_attribute("viewBox")
    check("plus zooms", zoomed != before)
    page.keyboard.press("ArrowRight")
    check("arrows move", view.get_attribute("viewBox") != zoomed)
    page.mouse.move(700, 400)
    page.mouse.wheel(0, -300)
    page.mouse.down()
    page.mouse.move(600, 350, steps=4)
    page.mouse.up()
    check("dragging chooses nothing", page.locator(".chosen").count() == 0)
    page.keyboard.press("0")
    check("zero shows all", view.get_attribute("viewBox") == before)
    action.focus()
    page.keyboard.press("Enter")
    check("Enter opens the node that has the focus", "vervuilde data" in answer.inner_text())

    page.goto("about:blank")
    page.goto(address + "#BWBR0045754")
    check("an address with a node opens it", "Wet open overheid" in answer.inner_text())
    page.goto("about:blank")
    page.goto(address + "#%00no-such-node")
    check("one that is no node opens nothing", lit(page) == 0)
    check("nothing was asked of a network", not requests)
    check("the page made no error", not errors)
    for error in errors:
        print("    ", error)


def main(path, folder=None):
    address = pathlib.Path(path).resolve().as_uri()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(viewport={"width": 1400, "height": 900}, offline=True)
        page = context.new_page()
        page.set_default_timeout(10000)
        requests, errors = [], []
        page.on("request", lambda request: request.url.startswith("file:") or requests.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: message.type == "error" and errors.append(message.text))
        try_out(page, address, requests, errors)
        if folder:
            page.goto(address)
            page.screenshot(path=f"{folder}/desktop.png")
            page.locator('[id="ongekend-onrecht/action/81"]').click()
            page.screenshot(path=f"{folder}/desktop-chosen.png")
            page.pdf(path=f"{folder}/printed.pdf", prefer_css_page_size=True)
        phone = browser.new_context(
            viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True,
            has_touch=True, offline=True)
        page = phone.new_page()
        page.goto(address + "#kst-35510-21")
        check("on a phone the page is no wider than the screen",
              page.evaluate("document.documentElement.scrollWidth") <= 390)
        check("and shows what was chosen", page.locator("#vg-answer h2").is_visible())
        if folder:
            page.screenshot(path=f"{folder}/phone.png")
        browser.close()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
