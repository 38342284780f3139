"use strict";
// Finds deals by what people type: other names, tranches by number, typing errors.
(() => {
  const site = window.regiodeals;
  if (!site) {
    return;
  }
  const known = site.search;
  const plain = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();
  const spaced = (text) => ` ${plain(text).replace(/[\s,;]+/g, " ").trim()} `;
  const longest = (one, other) => other.length - one.length;
  const aliases = Object.keys(known.aliases).sort(longest);
  const ignored = [...known.ignored].sort(longest);
  const round = plain(known.tranche).trim();

  const indexed = new Map(
    site.deals.map((deal) => [
      deal,
      Object.entries(deal.words).map(([kind, words]) => ({
        kind,
        words: words.map((word, index) => ({ word, index, plain: plain(word) })),
      })),
    ]),
  );

  // the municipality of a postcode, with or without its letters; undefined if it is none, or if a
  // deal has the number among its words, such as a year
  const postcode = (typed) => {
    const [, area] = typed.trim().match(/^([1-9]\d{3})\s?([a-z]{2})?$/i) ?? [];
    if (!area) {
      return undefined;
    }
    const isWord = [...indexed.values()].some((groups) =>
      groups.some(({ words }) => words.some((word) => word.plain.includes(area))),
    );
    if (isWord && typed.trim() === area) {
      return undefined;
    }
    const place = Object.keys(known.postcodes).find((name) =>
      known.postcodes[name].split(" ").some((run) => {
        const [first, last] = run.split("-");
        return area >= first && area <= (last ?? first);
      }),
    );
    return place && { area, place };
  };

  // what is meant by what people type: other names for places and phases, without what every deal
  // is called; a tranche with its number is one term
  const terms = (typed) => {
    const found = postcode(typed);
    if (found) {
      return [{ text: plain(found.place), whole: true }];
    }
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

  // where each term is found in a deal; undefined if one is not
  const matches = (deal, asked) => {
    const hits = [];
    for (const { text, whole } of asked) {
      const isHit = (word) => (whole ? word.plain === text : word.plain.includes(text));
      const groups = indexed.get(deal);
      const hit = groups
        .map(({ kind, words }) => ({ kind, hit: words.find(isHit) }))
        .find(({ hit: word }) => word);
      if (!hit) {
        return undefined;
      }
      // projects come last, and each has a place on the page of its deal
      const places = hit.kind === groups.at(-1).kind ? (deal.places ?? []) : [];
      hits.push({ kind: hit.kind, word: hit.hit.word, place: places[hit.hit.index] });
    }
    return hits;
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
        ...site.deals.flatMap((deal) => Object.values(deal.words).flat()),
        ...known.places.map(([name]) => name),
        ...Object.keys(known.aliases),
      ].flatMap(tokens),
    );
    const isKnown = [...vocabulary].some((each) => each.includes(word));
    return isKnown || word.length < 4
      ? word
      : ([...vocabulary].find((each) => each.length > 3 && isNear(word, each)) ?? word);
  };

  // what is probably meant; the same if nothing else is
  const corrected = (typed) => spaced(typed).trim().split(" ").map(meant).join(" ");

  // the municipality that is asked for: its name, its province and whether a deal is about it
  const place = (typed) => {
    const names = terms(typed).map(({ text }) => text).join(" ");
    return known.places.find(([name]) => spaced(name).trim() === names);
  };

  site.finder = { terms, matches, corrected, place, postcode, same: (one, other) => spaced(one) === spaced(other) };
})();
