"use strict";
// Without this script every page still reads.

// Says of each table that is wider than its place that it goes on, and closes the menu with Escape.
(() => {
  const main = document.querySelector("main");
  const tables = document.querySelectorAll(".table");
  const tell = () => {
    for (const table of tables) {
      const told = table.previousElementSibling?.classList.contains("site-goes-on");
      const wide = table.scrollWidth > table.clientWidth + 1;
      if (wide && !told) {
        const hint = document.createElement("p");
        hint.className = "site-goes-on";
        hint.textContent = main.dataset.more;
        table.before(hint);
      } else if (!wide && told) {
        table.previousElementSibling.remove();
      }
    }
  };
  tell();
  addEventListener("resize", tell);
  const menu = document.querySelector(".site-menu");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu?.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
})();

// Shows the search, and filters the list of deals.
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
        words: words.map((word, index) => ({ word, index, plain: plain(word) })),
      })),
      // projects come last, and each has a place on the page of its deal
      places: { kind: Object.keys(deal.words).at(-1), at: deal.places ?? [] },
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
      const places = row.places.kind === hit.kind ? row.places.at : [];
      hits.push({ kind: hit.kind, word: hit.hit.word, place: places[hit.hit.index] });
    }
    return hits;
  };

  const tell = (row, hits) => {
    const name = Object.keys(row.deal.words)[0];
    const others = new Map(
      hits
        .filter(({ kind }) => kind !== name)
        .map(({ kind, word, place }) => [`${kind}: ${word}`, { kind, word, place }]),
    );
    // what is already there stays, so that a link does not go from under a click
    const told = [...others.keys()].join("; ");
    if (told === row.told) {
      return;
    }
    row.told = told;
    row.item.querySelector(".site-match")?.remove();
    if (others.size > 0) {
      const match = document.createElement("span");
      match.className = "site-match";
      for (const { kind, word, place } of others.values()) {
        const link = document.createElement(place ? "a" : "span");
        link.textContent = word;
        if (place) {
          link.href = row.deal.page + place;
        }
        match.append(match.hasChildNodes() ? "; " : "", `${kind}: `, link);
      }
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
