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

  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();
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

  const known = window.regiodealsSearch;
  const spaced = (text) => ` ${plain(text).replace(/[\s,;]+/g, " ").trim()} `;
  const longest = (one, other) => other.length - one.length;
  const aliases = Object.keys(known.aliases).sort(longest);
  const ignored = [...known.ignored].sort(longest);
  const round = plain(known.tranche).trim();

  // what is meant by what people type: other names for places and phases, without what every deal
  // is called; a tranche with its number is one term
  const terms = (typed) => {
    let text = spaced(typed);
    for (const alias of aliases) {
      text = text.replaceAll(spaced(alias), spaced(known.aliases[alias]));
    }
    const rounds = [];
    text = text.replace(new RegExp(` ${round} (\\d+)(?= )`, "g"), (_, number) => {
      rounds.push({ text: `${round} ${number}`, whole: true });
      return "";
    });
    let rest = text;
    for (const word of ignored) {
      rest = rest.replaceAll(spaced(word), " ");
    }
    const words = (rest.trim() || rounds.length > 0 ? rest : text).split(" ").filter((word) => word);
    return [...rounds, ...words.map((word) => ({ text: word, whole: false }))];
  };

  // whether one letter was added, left out, changed or swapped
  const isNear = (one, other) => {
    if (Math.abs(one.length - other.length) > 1) {
      return false;
    }
    let start = 0;
    while (start < one.length && one[start] === other[start]) {
      start += 1;
    }
    let end = 0;
    while (
      end < Math.min(one.length, other.length) - start &&
      one.at(-1 - end) === other.at(-1 - end)
    ) {
      end += 1;
    }
    const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
    return (
      (left.length <= 1 && right.length <= 1) ||
      (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
    );
  };

  const tokens = (text) => plain(text).split(/[^\p{L}\p{N}'-]+/u);
  let vocabulary;
  // the word that is meant by one with a typing error; itself if none is near
  const meant = (word) => {
    vocabulary ??= new Set(
      [
        ...rows.flatMap((row) => row.words.flatMap(({ words }) => words.map(({ word: each }) => each))),
        ...known.places.map(([name]) => name),
        ...Object.keys(known.aliases),
      ].flatMap(tokens),
    );
    const isKnown = [...vocabulary].some((each) => each.includes(word));
    return isKnown || word.length < 4
      ? word
      : ([...vocabulary].find((each) => each.length > 3 && isNear(word, each)) ?? word);
  };

  // where each term is found; undefined if one is not
  const matches = (row, asked) => {
    const hits = [];
    for (const { text, whole } of asked) {
      const isHit = (word) => (whole ? word.plain === text : word.plain.includes(text));
      const hit = row.words
        .map(({ kind, words }) => ({ kind, hit: words.find(isHit) }))
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

  const show = (asked) => {
    let shown = 0;
    for (const row of rows) {
      const chosen = ways.every(({ name, value }) => !value || row.deal[name].includes(value));
      const hits = chosen ? matches(row, asked) : undefined;
      row.item.hidden = !hits;
      if (hits) {
        shown += 1;
        tell(row, hits);
      }
    }
    return shown;
  };

  const said = (key, values) =>
    known.texts[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const link = (text, chosen) => {
    const made = document.createElement("a");
    made.href = `?${new URLSearchParams(chosen)}`;
    made.textContent = text;
    return made;
  };

  const instead = document.getElementById("found-else");
  // no search ends with nothing: what was probably meant, or what else there is
  const filter = () => {
    const typed = form.q.value.trim();
    let shown = show(terms(typed));
    instead.replaceChildren();
    if (shown === 0 && typed) {
      const corrected = spaced(typed).trim().split(" ").map(meant).join(" ");
      if (corrected !== spaced(typed).trim()) {
        shown = show(terms(corrected));
        if (shown > 0) {
          instead.append(said("corrected", { asked: typed, meant: corrected }));
        }
      }
      const names = terms(corrected).map(({ text }) => text).join(" ");
      const place = known.places.find(([name]) => spaced(name).trim() === names);
      if (shown === 0 && place && !place[2]) {
        const province = known.provinces[place[1]];
        instead.append(said("noPlace", { place: place[0], province }), " ");
        instead.append(link(said("inProvince", { province }), { province: place[1] }), " ");
      }
      if (shown === 0) {
        instead.append(link(said("all", {}), {}));
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
