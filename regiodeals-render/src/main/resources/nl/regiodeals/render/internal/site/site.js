"use strict";
// Shows the search, and filters the list of deals. Without this script every page still reads.
(() => {
  for (const search of document.querySelectorAll(".site-search")) {
    search.hidden = false;
  }
  const form = document.getElementById("filters");
  const deals = window.regiodeals;
  if (!form || !deals) {
    return;
  }

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const items = new Map();
  for (const item of document.querySelectorAll("main > ul > li")) {
    items.set(item.querySelector("a").getAttribute("href"), item);
  }
  const rows = deals
    .filter((deal) => items.has(deal.page))
    .map((deal) => ({
      deal,
      item: items.get(deal.page),
      words: Object.entries(deal.words).map(([kind, words]) => ({
        kind,
        words: words.map((word) => ({ word, plain: plain(word) })),
      })),
    }));
  const ways = [...form.querySelectorAll("select")];
  const found = document.getElementById("found");

  // where each term is found; undefined if one is not
  const matches = (row, terms) => {
    const hits = [];
    for (const term of terms) {
      const hit = row.words
        .map(({ kind, words }) => ({ kind, hit: words.find((word) => word.plain.includes(term)) }))
        .find(({ hit: word }) => word);
      if (!hit) {
        return undefined;
      }
      hits.push({ kind: hit.kind, word: hit.hit.word });
    }
    return hits;
  };

  const tell = (row, hits) => {
    row.item.querySelector(".site-match")?.remove();
    const name = Object.keys(row.deal.words)[0];
    const others = new Set(
      hits.filter(({ kind }) => kind !== name).map(({ kind, word }) => `${kind}: ${word}`),
    );
    if (others.size > 0) {
      const match = document.createElement("span");
      match.className = "site-match";
      match.textContent = [...others].join("; ");
      row.item.append(match);
    }
  };

  const address = () => {
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value) {
        chosen.set(name, value);
      }
    }
    try {
      history.replaceState(null, "", chosen.size > 0 ? `?${chosen}` : location.pathname);
    } catch {
      // a page that was opened from a disk has no address to keep
    }
  };

  const filter = () => {
    const terms = plain(form.q.value).split(/\s+/).filter((term) => term);
    let shown = 0;
    for (const row of rows) {
      const chosen = ways.every(({ name, value }) => !value || row.deal[name].includes(value));
      const hits = chosen ? matches(row, terms) : undefined;
      row.item.hidden = !hits;
      if (hits) {
        shown += 1;
        tell(row, hits);
      }
    }
    found.textContent =
      shown === 0
        ? form.dataset.none
        : shown === 1
          ? form.dataset.one
          : form.dataset.many.replace("\u2026", String(shown));
  };

  const asked = new URLSearchParams(location.search);
  for (const field of [form.q, ...ways]) {
    const value = asked.get(field.name) ?? "";
    if (field === form.q || [...field.options].some((option) => option.value === value)) {
      field.value = value;
    }
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  const update = () => {
    filter();
    address();
  };
  form.addEventListener("input", update);
  form.addEventListener("change", update);
  form.addEventListener("reset", () => setTimeout(update));
  filter();
})();
