"use strict";
// Sorts the table of deals, and shows up to four deals beside each other.
document.addEventListener("choosing", () => {
  const { rows, columns, made, said, form, update } = window.regiodeals;
  const MOST = 4;
  const language = document.documentElement.lang;
  const table = document.querySelector(".site-table > .table table");

  const boxes = new Map();
  const any = made("input", { type: "checkbox", name: "compare" });
  any.setAttribute("form", form.id);
  const choose = made("label", { className: "site-compared" }, any, ` ${said("compare.choose")}`);
  for (const row of rows) {
    const place = row.elements.find(({ localName }) => localName !== "a");
    if (place) {
      const label = choose.cloneNode(true);
      const box = label.firstChild;
      box.value = row.deal.id;
      box.setAttribute("aria-label", said("compare.chooseNamed", { name: row.name }));
      (place.querySelector("th") ?? place).append(label);
      boxes.set(row, box);
    }
  }

  // what is chosen to be compared stays in sight on a wide screen
  const link = made("a", { className: "utrecht-button utrecht-button--primary-action" });
  link.textContent = said("compare.show");
  link.dataset.keep = "";
  link.href = `${document.querySelectorAll(".site-views a")[1].getAttribute("href")}#compared`;
  const clear = made("button", {
    type: "button",
    className: "utrecht-button utrecht-button--secondary-action",
    textContent: said("compare.clear"),
  });
  clear.addEventListener("click", () => {
    boxes.forEach((box) => (box.checked = false));
    update();
    form.q.focus();
  });
  const told = made("p");
  told.setAttribute("role", "status");
  const bar = made("div", { className: "site-bar", hidden: true }, told, link, clear);
  // on a narrow screen it would cover what is below it
  if (matchMedia("(max-width: 40rem)").matches) {
    form.after(bar);
  } else {
    document.querySelector("main").append(bar);
  }

  // the comparison: the rows of the table as columns
  const compared = made("section", { id: "compared", className: "site-comparison", hidden: true });
  compared.append(made("h2", { id: "compared-title", textContent: said("compare.title") }));
  const place = made("div", { className: "table" });
  compared.append(place);
  form.after(compared);
  const cells = (row) =>
    row.elements
      .filter(({ localName }) => localName === "tr")
      .flatMap((line) => [...line.cells])
      .map((cell) => {
        const copy = made(cell.localName, { className: cell.className });
        copy.append(...[...cell.cloneNode(true).childNodes].filter((node) => node.localName !== "label"));
        return copy;
      });
  const compare = (chosen) => {
    compared.hidden = chosen.length < 2 || !table;
    if (compared.hidden) {
      return;
    }
    const beside = chosen.map(cells);
    const body = made("tbody");
    columns.forEach(({ label }, index) => {
      const line = made("tr", {}, made("th", { scope: "row", textContent: label }));
      line.append(...beside.map((of) => of[index + 1]));
      body.append(line);
    });
    const heads = beside.map(([name]) => Object.assign(name, { scope: "col" }));
    const head = made("thead", {}, made("tr", {}, made("td"), ...heads));
    const shown = made("table", {}, head, body);
    shown.setAttribute("aria-labelledby", "compared-title");
    place.replaceChildren(shown);
  };

  // sorted by a column; what is unknown comes last in both directions
  const sorted = made("input", { type: "hidden", name: "sort" });
  form.append(sorted);
  const keyed = ["name", ...columns.map(({ key }) => key)];
  const value = (row, index) => {
    if (index === 0) {
      return row.name;
    }
    const { key, isNumber } = columns[index - 1];
    const text = row.deal.values[index - 1];
    return text === "" ? undefined : (row.deal.order[key] ?? (isNumber ? Number(text) : text));
  };
  const ordered = (one, other) =>
    typeof one === "number" ? one - other : one.localeCompare(other, language);
  const heads = [...(table?.tHead.rows[0].cells ?? [])];
  let before = "";
  const sort = () => {
    if (sorted.value === before) {
      return;
    }
    before = sorted.value;
    const back = sorted.value.startsWith("-");
    const index = keyed.indexOf(sorted.value.replace("-", ""));
    heads.forEach((head, at) => {
      if (at === index) {
        head.setAttribute("aria-sort", back ? "descending" : "ascending");
      } else {
        head.removeAttribute("aria-sort");
      }
    });
    const known = (row) => index < 0 || value(row, index) !== undefined;
    const lines = [
      ...rows
        .filter((row) => index >= 0 && known(row))
        .sort((one, other) => ordered(value(one, index), value(other, index)) * (back ? -1 : 1)),
      ...rows.filter((row) => index < 0 || !known(row)),
    ].flatMap((row) => row.elements.filter(({ localName }) => localName === "tr"));
    table.tBodies[0].append(...lines);
  };
  heads.forEach((head, at) => {
    const button = made("button", { type: "button", textContent: head.textContent });
    button.addEventListener("click", () => {
      sorted.value = sorted.value === keyed[at] ? `-${keyed[at]}` : keyed[at];
      update();
    });
    head.replaceChildren(button);
  });

  document.addEventListener("shown", () => {
    const chosen = rows.filter((row) => boxes.get(row)?.checked);
    boxes.forEach((box) => (box.disabled = chosen.length >= MOST && !box.checked));
    bar.hidden = chosen.length === 0;
    link.hidden = chosen.length < 2;
    told.textContent = [
      chosen.map(({ name }) => name).join(", "),
      chosen.length === 1 ? said("compare.one") : chosen.length >= MOST ? said("compare.most") : "",
    ]
      .filter((text) => text)
      .join(". ");
    compare(chosen);
    if (table) {
      sort();
    }
  });
});
