// Looks through the labels and words of all pages; without this script the page lists them all.
(async () => {
  const results = document.getElementById("zoekresultaat");
  const all = document.getElementById("alles");
  const field = document.getElementById("zoek");
  if (!results || !all || !field) return;
  const response = await fetch(results.dataset.index);
  if (!response.ok) return;
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const index = (await response.json()).map((entry) => ({
    ...entry, title: fold(entry.t), words: fold(`${entry.t} ${entry.k} ${entry.w}`),
  }));

  const show = () => {
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    all.hidden = wanted.length > 0;
    results.replaceChildren();
    if (wanted.length === 0) return;
    const found = index.filter((entry) => wanted.every((word) => entry.words.includes(word)));
    const rank = (entry) => (wanted.every((word) => entry.title.includes(word)) ? 0 : 1);
    found.sort((a, b) => rank(a) - rank(b));
    const count = document.createElement("p");
    count.textContent = found.length === 1 ? "1 gevonden" : `${found.length} gevonden`;
    const list = document.createElement("ul");
    for (const entry of found.slice(0, 100)) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.u;
      link.textContent = entry.t;
      const kind = document.createElement("span");
      kind.className = "count";
      kind.textContent = ` ${entry.k}`;
      item.append(link, kind);
      list.append(item);
    }
    results.append(count, list);
  };

  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", show);
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
    show();
  });
  show();
})();
