#!/usr/bin/env python3
"""Walk the site that `verwijsgraaf serve` shows, in headless Chromium.

usage: walk.py [--sample N] [--screenshots FOLDER] TOOL [ARGUMENT...]
  TOOL       the program; it is run as TOOL serve --port 0 ARGUMENT...
  --sample   look at N pages, spread over all, instead of all of them
needs: pip install axe-playwright-python; Debian's chromium

On each page: axe-core finds no violation, in light and in dark colours; nothing is wider than the window, on a desktop and on a
phone; the console has no message, so the Content-Security-Policy holds. Every link within the site answers, and
every IRI of the map of the site answers in each form. The search finds by name.
Exit status: 0 if so, 1 with a line for each fault.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

VIEWS = {"desktop": (1280, 900, "light"), "phone": (390, 844, "light"), "dark": (1280, 900, "dark")}
DATA = ["text/turtle", "application/rdf+xml"]


def status_of(url, accept="*/*"):
    request = urllib.request.Request(url, headers={"Accept": accept}, method="HEAD")
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, response.headers.get_content_type()
    except urllib.error.HTTPError as error:
        return error.code, None


def spread(items, count):
    if count is None or count >= len(items):
        return items
    return [items[i * len(items) // count] for i in range(count)]


def walk(root, sample, screenshots):
    faults = []
    with urllib.request.urlopen(root + "sitemap.xml") as response:
        places = re.findall(r"<loc>(.*?)</loc>", response.read().decode())
    base = min(places, key=len)
    pages = [root + place[len(base):] for place in places]
    fixed = [root + name for name in ("", "zoeken.html", "def.html", "catalog.html", "acties.html", "download/index.html")]
    chosen = list(dict.fromkeys(fixed + spread(pages, sample))) if sample else pages
    links = set()
    axe = Axe()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, (width, height, colours) in VIEWS.items():
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=colours)
            page = context.new_page()
            messages = []
            page.on("console", lambda message: messages.append(message.text))
            page.on("pageerror", lambda error: messages.append(str(error)))
            for url in chosen:
                where = f"{name} {url[len(root):] or 'index'}"
                answer = page.goto(url)
                if answer.status != 200:
                    faults.append(f"{where}: status {answer.status}")
                    continue
                wide = page.evaluate("document.scrollingElement.scrollWidth - window.innerWidth")
                if wide > 0:
                    faults.append(f"{where}: {wide} pixels wider than the window")
                if name != "phone":
                    result = axe.run(page)
                    for violation in result.response["violations"]:
                        target = violation["nodes"][0]["target"]
                        faults.append(f"{where}: {violation['id']} at {target}: {violation['help']}")
                if name == "desktop":
                    found = page.eval_on_selector_all("[href], [src]", "all => all.map(e => e.href || e.src)")
                    links.update(link.split("#")[0] for link in found if isinstance(link, str) and link.startswith(root))
                if screenshots and where.split(" ")[1] in ("index", "acties.html", "def.html"):
                    file = f"{name}-{url[len(root):].replace('/', '-') or 'index'}.png"
                    page.screenshot(path=str(pathlib.Path(screenshots, file)), full_page=True)
            page.goto(root + "zoeken.html?q=omtzigt")
            page.wait_for_selector("#zoekresultaat a")
            if "Omtzigt" not in page.inner_text("#zoekresultaat"):
                faults.append(f"{name}: the search does not find a name")
            faults += [f"{name}: console: {message}" for message in dict.fromkeys(messages)]
            context.close()
        browser.close()
    for link in sorted(links):
        status, _ = status_of(link)
        if status != 200:
            faults.append(f"{link}: status {status}")
    things = [page[:-5] for page in chosen if page.endswith(".html")]
    for thing in things:
        if status_of(thing + ".ttl")[0] != 200:
            continue
        for kind in DATA + ["text/html"]:
            if status_of(thing, kind) != (200, kind):
                faults.append(f"{thing} as {kind}: {status_of(thing, kind)}")
    print(f"{len(chosen)} pages of {len(pages)}, {len(links)} links, {len(faults)} faults")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", type=int)
    parser.add_argument("--screenshots")
    parser.add_argument("tool", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    tool, *arguments = options.tool
    server = subprocess.Popen([tool, "serve", "--port", "0", *arguments], stderr=subprocess.PIPE, text=True)
    try:
        for line in server.stderr:
            found = re.search(r"at (http://\S+/)", line)
            if found:
                faults = walk(found[1], options.sample, options.screenshots)
                break
        else:
            return "the server did not start"
    finally:
        server.kill()
        server.wait()
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
