// Pan, zoom, search, filter, and the evidence behind every line. No network, no libraries.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("vg-data").textContent);
  const canvas = document.getElementById("vg-canvas");
  const svg = canvas.querySelector("svg");
  const search = document.getElementById("vg-search");
  const results = document.getElementById("vg-results");
  const answer = document.getElementById("vg-answer");
  const panel = document.getElementById("vg-panel");

  // The graph -----------------------------------------------------------------------------------

  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const edgesOf = new Map(data.nodes.map((node) => [node.id, []]));
  const edges = new Map();
  for (const edge of data.edges) {
    edges.set(edge.id, edge);
    edgesOf.get(edge.source)?.push(edge);
    edgesOf.get(edge.target)?.push(edge);
  }
  const drawing = new Map();
  for (const group of svg.querySelectorAll("g.node, g.edge, g.cluster")) {
    if (group.id) drawing.set(group.id, group);
  }
  const text = new Map(data.nodes.map((node) => [node.id, [
    node.label, node.name, node.number, node.kindName, node.status, node.identifier,
    ...node.entries.map((entry) => entry.text),
  ].filter(Boolean).join(" ").toLowerCase()]));

  // Looking: the part of the drawing that is seen -------------------------------------------------

  const whole = svg.viewBox.baseVal;
  const home = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let seen = { ...home };
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  svg.setAttribute("preserveAspectRatio", "xMidYMid meet");

  const look = (box) => {
    const width = Math.min(Math.max(box.width, home.width / 60), home.width * 3);
    const factor = width / box.width;
    const height = box.height * factor;
    seen = {
      x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height,
    };
    svg.setAttribute("viewBox", `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);
  };
  // Points of the drawing for each pixel.
  const scale = () => Math.max(seen.width / canvas.clientWidth, seen.height / canvas.clientHeight);
  const pointAt = (x, y) => {
    const frame = canvas.getBoundingClientRect();
    const unit = scale();
    return {
      x: seen.x + seen.width / 2 + (x - frame.left - frame.width / 2) * unit,
      y: seen.y + seen.height / 2 + (y - frame.top - frame.height / 2) * unit,
    };
  };
  const zoom = (factor, at) => {
    const point = at ?? { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
    const width = seen.width * factor;
    if (width < home.width / 60 || width > home.width * 3) return;
    look({
      x: point.x - (point.x - seen.x) * factor, y: point.y - (point.y - seen.y) * factor,
      width, height: seen.height * factor,
    });
  };
  const pan = (x, y) => look({ ...seen, x: seen.x + x, y: seen.y + y });
  const fit = () => look({ ...home });
  const boxOf = (group) => {
    const box = group.getBBox();
    const matrix = svg.getCTM().inverse().multiply(group.getCTM());
    const corner = new DOMPoint(box.x, box.y).matrixTransform(matrix);
    const other = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(matrix);
    return { x: corner.x, y: corner.y, width: other.x - corner.x, height: other.y - corner.y };
  };
  const bring = (groups) => {
    const boxes = groups.filter((group) => !group.classList.contains("gone")).map(boxOf);
    if (!boxes.length) return;
    const left = Math.min(...boxes.map((box) => box.x)) - 40;
    const top = Math.min(...boxes.map((box) => box.y)) - 40;
    const right = Math.max(...boxes.map((box) => box.x + box.width)) + 40;
    const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + 40;
    const width = Math.max(right - left, Math.min(home.width, 500));
    const height = Math.max(bottom - top, Math.min(home.height, 320));
    look({
      x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height,
    });
  };

  const pointers = new Map();
  let moved = 0;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button > 0) return;
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) moved = 0;
  });
  addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const others = [...pointers.values()].filter((other) => other.pointerId !== event.pointerId);
    const from = pointAt(before.clientX, before.clientY);
    const to = pointAt(event.clientX, event.clientY);
    moved += Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    if (others.length) {
      const fixed = others[0];
      const distance = (one) => Math.hypot(one.clientX - fixed.clientX, one.clientY - fixed.clientY);
      zoom(distance(before) / Math.max(distance(event), 1), pointAt(fixed.clientX, fixed.clientY));
    } else if (moved > 4) {
      canvas.classList.add("dragging");
      pan(from.x - to.x, from.y - to.y);
    }
    pointers.set(event.pointerId, event);
  });
  for (const name of ["pointerup", "pointercancel"]) {
    addEventListener(name, (event) => {
      pointers.delete(event.pointerId);
      canvas.classList.remove("dragging");
    });
  }
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), pointAt(event.clientX, event.clientY));
  }, { passive: false });

  // Making elements: only text nodes and attributes, never markup ----------------------------------

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "onclick") element.addEventListener("click", value);
      else element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  };
  const link = (node) => node.url && /^https?:\/\//.test(node.url)
    ? make("p", {}, make("a", { href: node.url, target: "_blank", rel: "noopener noreferrer" }, "Officiële bron ↗"))
    : null;
  const nodeButton = (node, note) => make(
    "button", { type: "button", class: "node", "data-node": node.id, onclick: () => choose(node.id) },
    node.label, " ", make("small", {}, note ?? node.name ?? node.kindName));

  const quotes = (edge) => edge.evidence.map((evidence) => make(
    "blockquote", {}, `…${evidence.prefix}`, make("mark", {}, evidence.quote), `${evidence.suffix}…`,
    make("footer", {}, `${evidence.report}, ${evidence.part}, tekens ${evidence.start}–${evidence.end}`)));

  // Choosing a node or a line ----------------------------------------------------------------------

  let chosen = null;
  const light = (ids, main) => {
    for (const group of svg.querySelectorAll(".lit, .chosen")) group.classList.remove("lit", "chosen");
    svg.classList.toggle("busy", ids.length > 0);
    for (const id of ids) drawing.get(id)?.classList.add("lit");
    if (main) drawing.get(main)?.classList.add("chosen");
  };
  const otherEnd = (edge, id) => nodes.get(edge.source === id ? edge.target : edge.source);

  const showNode = (node) => {
    const found = edgesOf.get(node.id);
    const byMeaning = new Map();
    for (const edge of found) {
      const meaning = edge.source === node.id ? edge.meaning : edge.inverse;
      if (!byMeaning.has(meaning)) byMeaning.set(meaning, []);
      byMeaning.get(meaning).push(edge);
    }
    const parts = [
      make("p", { class: "faint" }, node.kindName),
      make("h2", {}, node.label),
      node.name && node.name !== node.label ? make("p", {}, node.name) : null,
      node.identifier ? make("p", { class: "faint" }, node.identifier) : null,
      link(node),
      ...node.entries.map((entry) => make("div", {},
        make("h3", {}, `Stand van zaken, ${entry.report}`),
        make("p", { class: "status" }, entry.status), make("p", {}, entry.text))),
    ];
    for (const [meaning, group] of byMeaning) {
      parts.push(make("h3", {}, `${meaning} (${group.length})`));
      parts.push(make("ul", {}, ...group.map((edge) => make(
        "li", {}, nodeButton(otherEnd(edge, node.id)), ...quotes(edge)))));
    }
    answer.replaceChildren(...parts.filter(Boolean));
    const ids = [node.id, ...found.flatMap((edge) => [edge.id, otherEnd(edge, node.id).id])];
    light(ids, node.id);
    return ids;
  };
  const showEdge = (edge) => {
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    answer.replaceChildren(
      make("p", { class: "faint" }, "Verbinding"),
      make("h2", {}, edge.count > 1 ? `${edge.meaning} (${edge.count}×)` : edge.meaning),
      make("ul", {}, make("li", {}, nodeButton(source)), make("li", {}, nodeButton(target))),
      make("h3", {}, "Woorden uit de tekst"),
      ...(edge.evidence.length ? quotes(edge) : [make("p", { class: "faint" }, "geen")]),
      ...[link(target)].filter(Boolean));
    const ids = [edge.id, source.id, target.id];
    light(ids, edge.id);
    return ids;
  };
  const choose = (id, { move = true, remember = true } = {}) => {
    const node = nodes.get(id);
    const edge = edges.get(id);
    if (!node && !edge) return clear();
    chosen = id;
    const ids = node ? showNode(node) : showEdge(edge);
    panel.classList.add("answer");
    answer.scrollIntoView({ block: "nearest" });
    panel.scrollTop = 0;
    if (move) bring(ids.map((id) => drawing.get(id)).filter((group) => group?.matches(".node")));
    if (remember) history.pushState(null, "", `#${encodeURIComponent(id)}`);
  };
  const clear = ({ remember = true } = {}) => {
    chosen = null;
    light([]);
    answer.replaceChildren(make("p", { class: "faint" }, "Kies een vakje of een lijn om te zien waar het vandaan komt."));
    panel.classList.remove("answer");
    if (remember && location.hash) history.pushState(null, "", location.pathname + location.search);
  };
  const follow = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* Not one of ours. */ }
    if (id && (nodes.has(id) || edges.has(id))) choose(id, { remember: false });
    else if (chosen) clear({ remember: false });
  };
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);

  svg.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (moved > 4) return;
    const group = event.target.closest("g.node, g.edge, g.cluster");
    if (group && (nodes.has(group.id) || edges.has(group.id))) choose(group.id, { move: false });
    else if (!group) clear();
  });

  // Lines are thin: each gets a wide unseen one that takes the pointer.
  for (const group of svg.querySelectorAll("g.edge")) {
    const path = group.querySelector("path");
    if (!path || !edges.has(group.id)) continue;
    const reach = document.createElementNS("http://www.w3.org/2000/svg", "path");
    reach.setAttribute("d", path.getAttribute("d"));
    reach.setAttribute("class", "reach");
    (path.parentNode ?? group).append(reach);
  }
  for (const [id, group] of drawing) {
    if (!group.matches(".node") || !nodes.has(id)) continue;
    group.setAttribute("tabindex", "0");
    group.setAttribute("role", "button");
    group.setAttribute("aria-label", `${nodes.get(id).kindName}: ${nodes.get(id).label}`);
    for (const anchor of group.querySelectorAll("a")) anchor.setAttribute("tabindex", "-1");
  }

  // Under the pointer: what belongs together -------------------------------------------------------

  svg.addEventListener("pointerover", (event) => {
    if (chosen || event.pointerType === "touch" || pointers.size) return;
    const id = event.target.closest("g.node, g.edge")?.id;
    const edge = edges.get(id);
    if (edge) light([edge.id, edge.source, edge.target]);
    else if (nodes.has(id)) light([id, ...edgesOf.get(id).flatMap((edge) => [edge.id, otherEnd(edge, id).id])]);
    else if (!search.value) light([]);
  });
  svg.addEventListener("pointerleave", () => { if (!chosen && !search.value) light([]); });

  // Searching ----------------------------------------------------------------------------------------

  const find = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) {
      results.replaceChildren();
      if (!chosen) light([]);
      return [];
    }
    const rank = (node) => (node.label.toLowerCase().startsWith(words[0]) || node.number === words[0] ? 0 : 1);
    const found = data.nodes
      .filter((node) => words.every((word) => text.get(node.id).includes(word)))
      .sort((one, other) => rank(one) - rank(other));
    chosen = null;
    light(found.length ? found.map((node) => node.id) : ["\0"]);
    results.replaceChildren(
      make("h3", {}, found.length === 1 ? "1 gevonden" : `${found.length} gevonden`),
      make("ul", {}, ...found.slice(0, 50).map((node) => make("li", {}, nodeButton(node)))));
    return found;
  };
  search.addEventListener("input", find);
  search.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = find();
    if (found.length) choose(found[0].id);
  });

  // Filtering ----------------------------------------------------------------------------------------

  const filters = { kinds: new Set(), statuses: new Set(), theme: "" };
  const descendants = (theme) => {
    const ids = new Set([theme]);
    for (let size = 0; size !== ids.size;) {
      size = ids.size;
      for (const edge of data.edges) {
        if (edge.kind === "broader" && ids.has(edge.target)) ids.add(edge.source);
      }
    }
    return ids;
  };
  const filter = () => {
    const themes = filters.theme ? descendants(filters.theme) : null;
    const inTheme = (node) => {
      if (!themes) return true;
      if (node.kind === "action") return themes.has(node.theme);
      if (node.kind === "theme") return themes.has(node.id);
      return edgesOf.get(node.id).some((edge) => themes.has(nodes.get(edge.source).theme));
    };
    const shown = new Set(data.nodes.filter((node) =>
      !filters.kinds.has(node.kindName) && !filters.statuses.has(node.status) && inTheme(node))
      .map((node) => node.id));
    for (const [id, group] of drawing) {
      const edge = edges.get(id);
      const isShown = edge ? shown.has(edge.source) && shown.has(edge.target) : !nodes.has(id) || shown.has(id);
      group.classList.toggle("gone", !isShown);
    }
    document.getElementById("vg-count").textContent =
      `${data.nodes.filter((node) => shown.has(node.id) && drawing.has(node.id)).length} getoond`;
  };
  const choices = (name, key, values) => {
    const group = document.getElementById(name);
    for (const [value, count] of values) {
      const box = make("input", { type: "checkbox", value });
      box.checked = true;
      box.addEventListener("change", () => {
        if (box.checked) filters[key].delete(value);
        else filters[key].add(value);
        filter();
      });
      group.append(make("label", { class: "choice" }, box, value, make("span", {}, String(count))));
    }
    group.hidden = !values.length;
  };
  const count = (values) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts];
  };
  const drawn = data.nodes.filter((node) => drawing.has(node.id) && node.kind !== "theme");
  choices("vg-kinds", "kinds", count(drawn.map((node) => node.kindName)));
  choices("vg-statuses", "statuses", count(drawn.map((node) => node.status).filter(Boolean)));
  const themeChoice = document.getElementById("vg-theme");
  for (const node of data.nodes.filter((node) => node.kind === "theme")) {
    themeChoice.append(make("option", { value: node.id }, node.label));
  }
  themeChoice.parentNode.hidden = themeChoice.options.length < 3;
  themeChoice.addEventListener("change", () => {
    filters.theme = themeChoice.value;
    filter();
    if (filters.theme && drawing.has(filters.theme)) bring([drawing.get(filters.theme)]);
    else fit();
  });

  // Keys and buttons ---------------------------------------------------------------------------------

  const step = () => seen.width / 8;
  const keys = {
    "+": () => zoom(0.8), "=": () => zoom(0.8), "-": () => zoom(1.25), "0": fit,
    ArrowLeft: () => pan(-step(), 0), ArrowRight: () => pan(step(), 0),
    ArrowUp: () => pan(0, -step()), ArrowDown: () => pan(0, step()),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inField = event.target.matches("input, select, textarea");
    if (event.key === "Escape") {
      search.value = "";
      find();
      clear();
      canvas.focus();
    } else if (event.key === "/" && !inField) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.target === search && event.key === "ArrowDown") {
      event.preventDefault();
      results.querySelector("button")?.focus();
    } else if (!inField && results.contains(event.target) && /^Arrow(Up|Down)$/.test(event.key)) {
      event.preventDefault();
      const buttons = [...results.querySelectorAll("button")];
      const next = buttons.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
      (buttons[next] ?? search).focus();
    } else if ((event.key === "Enter" || event.key === " ") && event.target.closest?.("#vg-canvas g.node")) {
      event.preventDefault();
      choose(event.target.closest("g.node").id, { move: false });
    } else if (canvas.contains(event.target) || event.target === document.body) {
      const action = keys[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    }
  });
  svg.addEventListener("focusin", (event) => {
    const group = event.target.closest("g.node");
    if (!group || !group.matches(":focus-visible")) return;
    const box = boxOf(group);
    const isSeen = box.x >= seen.x && box.y >= seen.y
      && box.x + box.width <= seen.x + seen.width && box.y + box.height <= seen.y + seen.height;
    if (!isSeen) look({ ...seen, x: box.x + (box.width - seen.width) / 2, y: box.y + (box.height - seen.height) / 2 });
  });
  document.getElementById("vg-in").addEventListener("click", () => zoom(0.7));
  document.getElementById("vg-out").addEventListener("click", () => zoom(1 / 0.7));
  document.getElementById("vg-fit").addEventListener("click", fit);
  if (matchMedia("(max-width: 44rem)").matches) {
    for (const part of document.querySelectorAll("#vg-filters details")) part.open = false;
  }
  let before = null;
  addEventListener("beforeprint", () => { before = { ...seen }; fit(); });
  addEventListener("afterprint", () => { if (before) look(before); });

  filter();
  clear({ remember: false });
  follow();
})();
