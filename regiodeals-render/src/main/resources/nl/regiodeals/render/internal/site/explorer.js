"use strict";
// Chooses deals, on the list, the table and the map alike. The form holds all that is chosen, also
// what is to be compared and how the table is sorted; the address keeps it.
(() => {
  const form = document.getElementById("filters");
  const site = window.regiodeals;
  if (!form || !site?.finder) {
    return;
  }
  const { finder, texts, columns } = site;
  const language = document.documentElement.lang;
  const made = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const said = (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  // the deals, each with the elements of the page that show it
  const shownAt = new Map();
  for (const link of document.querySelectorAll("main > ul > li > a, tbody th > a, figure svg a")) {
    const page = link.getAttribute("href");
    const element = link.closest("li, tr") ?? link;
    shownAt.set(page, [...(shownAt.get(page) ?? []), element]);
  }
  const rows = site.deals.map((deal) => ({
    deal,
    name: Object.values(deal.words)[0][0],
    page: form.dataset.folder + deal.page,
    elements: shownAt.get(form.dataset.folder + deal.page) ?? [],
  }));
  const ways = [...form.querySelectorAll(".site-choice")].map((details) => ({
    details,
    boxes: [...details.querySelectorAll("input")],
    name: details.querySelector("input").name,
  }));

  const chosenOf = ({ boxes }) => boxes.filter((box) => box.checked).map((box) => box.value);
  const fits = (deal, choices) =>
    choices.every(({ name, values }) => values.length === 0 || values.some((value) => deal[name].includes(value)));

  // where words were found, if not in the name
  const tell = (row, hits) => {
    const name = Object.keys(row.deal.words)[0];
    const others = new Map(
      hits
        .filter(({ kind }) => kind !== name)
        .map(({ kind, word, place }) => [`${kind}: ${word}`, { kind, word, place }]),
    );
    // what is already there stays, so that a link does not go from under a click
    const told = [...others.keys()].join("; ");
    if (told === (row.told ?? "")) {
      return;
    }
    row.told = told;
    for (const item of row.elements.filter(({ localName }) => localName === "li")) {
      item.querySelector(".site-match")?.remove();
      const match = made("span", { className: "site-match" });
      for (const { kind, word, place } of others.values()) {
        const where = place
          ? made("a", { href: row.page + place, textContent: word })
          : made("span", { textContent: word });
        match.append(match.hasChildNodes() ? "; " : "", `${kind}: `, where);
      }
      if (others.size > 0) {
        item.append(match);
      }
    }
  };

  const show = (typed) => {
    const asked = finder.terms(typed);
    const choices = ways.map((way) => ({ name: way.name, values: chosenOf(way) }));
    for (const row of rows) {
      row.hits = finder.matches(row.deal, asked);
      row.isShown = Boolean(row.hits) && fits(row.deal, choices);
      for (const element of row.elements) {
        // drawings have no property for it
        element.toggleAttribute("hidden", !row.isShown);
      }
      if (row.isShown) {
        tell(row, row.hits);
      }
    }
    // how many there would be with each choice
    for (const way of ways) {
      const others = choices.filter(({ name }) => name !== way.name);
      const left = rows.filter((row) => row.hits && fits(row.deal, others));
      for (const box of way.boxes) {
        const count = left.filter((row) => row.deal[way.name].includes(box.value)).length;
        const label = box.closest("label");
        label.querySelector(".site-count").textContent = `(${count})`;
        label.classList.toggle("site-empty", count === 0 && !box.checked);
      }
    }
    return rows.filter((row) => row.isShown).length;
  };

  const instead = document.getElementById("found-else");
  const link = (text, choices) =>
    made("a", { href: `?${new URLSearchParams(choices)}`, textContent: text });

  // no search ends with nothing: what was probably meant, or what else there is
  const filter = () => {
    const typed = form.q.value.trim();
    let count = show(typed);
    instead.replaceChildren();
    const postcode = finder.postcode(typed);
    if (postcode) {
      instead.append(said("search.postcode", { postcode: postcode.area, place: postcode.place }), " ");
    }
    if (count === 0 && typed) {
      const corrected = postcode ? typed : finder.corrected(typed);
      if (!finder.same(corrected, typed)) {
        count = show(corrected);
        if (count > 0) {
          instead.append(said("search.corrected", { asked: typed, meant: corrected }));
        }
      }
      const place = finder.place(corrected);
      if (count === 0 && place && !place[2]) {
        const province = site.search.provinces[place[1]];
        instead.append(said("search.noPlace", { place: place[0], province }), " ");
        instead.append(link(said("search.inProvince", { province }), { province: place[1] }), " ");
      }
      if (count === 0) {
        instead.append(link(said("search.all"), {}));
      }
    }
    document.getElementById("found").textContent =
      count === 0
        ? form.dataset.none
        : count === 1
          ? form.dataset.one
          : form.dataset.many.replace("\u2026", String(count));
    // a table without rows says nothing
    for (const table of document.querySelectorAll("main > .table, main section[data-part] > .table")) {
      table.hidden = ![...table.querySelectorAll("tbody tr")].some((row) => !row.hidden);
    }
  };

  // what is chosen, each with a button that takes it away
  const list = form.querySelector(".site-chosen ul");
  const chips = () => {
    list.replaceChildren();
    for (const way of ways) {
      let count = 0;
      for (const box of way.boxes.filter(({ checked }) => checked)) {
        count += 1;
        const name = box.nextElementSibling.textContent;
        const away = made("button", { type: "button", className: "site-away", textContent: name });
        away.setAttribute("aria-label", said("choice.remove", { name }));
        away.addEventListener("click", () => {
          box.checked = false;
          update();
          (list.querySelector("button") ?? form.q).focus();
        });
        list.append(made("li", {}, away));
      }
      way.details.firstElementChild.dataset.count = count > 0 ? String(count) : "";
    }
    list.parentElement.hidden = !list.hasChildNodes();
  };

  // the address, and the links that take what is chosen along
  const address = () => {
    const chosen = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value) {
        chosen.append(name, value);
      }
    }
    const query = chosen.size > 0 ? `?${chosen}` : "";
    for (const kept of document.querySelectorAll("a[data-keep]")) {
      kept.dataset.href ??= kept.getAttribute("href");
      const [path, place] = kept.dataset.href.split("#");
      kept.setAttribute("href", path + query + (place ? `#${place}` : ""));
    }
    try {
      if (location.search !== query) {
        history.replaceState(null, "", (query || location.pathname) + location.hash);
      }
    } catch {
      // a page that was opened from a disk has no address to keep
    }
  };

  const update = () => {
    filter();
    chips();
    address();
    document.dispatchEvent(new CustomEvent("shown"));
  };

  // the found deals as a table, in the form that a spreadsheet in this language opens
  const csv = () => {
    const decimal = new Intl.NumberFormat(language).format(1.1).charAt(1);
    const separator = decimal === "," ? ";" : ",";
    const cell = (text, isNumber) => {
      const safe = isNumber
        ? text.replace(".", decimal)
        : text.replace(/^(?=[=+\-@\uff1d\uff0b\uff0d\uff20'])/, "'");
      return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    const header = [said("choice.deal"), ...columns.map(({ label }) => label), said("choice.page")];
    const lines = rows
      .filter(({ isShown }) => isShown)
      .map((row) => [
        cell(row.name),
        ...row.deal.values.map((value, index) => cell(value, columns[index].isNumber)),
        cell(new URL(row.page, location.href).href),
      ]);
    return [header.map((label) => cell(label)), ...lines]
      .map((line) => `${line.join(separator)}\r\n`)
      .join("");
  };
  document.getElementById("take").addEventListener("click", () => {
    const file = URL.createObjectURL(new Blob(["\ufeff", csv()], { type: "text/csv" }));
    made("a", { href: file, download: `${said("choice.file")}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(file), 1000);
  });

  Object.assign(site, { rows, made, said, update, form });
  document.dispatchEvent(new CustomEvent("choosing"));

  const asked = new URLSearchParams(location.search);
  for (const field of form.elements) {
    const values = asked.getAll(field.name);
    if (field.type === "checkbox") {
      field.checked = values.includes(field.value);
    } else if (field.name && values.length > 0) {
      field.value = values[0];
    }
  }
  // a list of choices closes when one goes on elsewhere
  const close = (target) => {
    for (const { details } of ways) {
      details.open = details.open && details.contains(target);
    }
  };
  document.addEventListener("pointerdown", (event) => close(event.target));
  form.addEventListener("focusin", (event) => close(event.target));
  form.addEventListener("keydown", (event) => {
    const open = event.target.closest("details[open]");
    if (event.key === "Escape" && open) {
      open.open = false;
      open.firstElementChild.focus();
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("input", (event) => event.target.form === form && update());
  form.addEventListener("reset", () => setTimeout(update));
  update();
})();
