// SPDX-FileCopyrightText: 2026 The sealcheck authors
// SPDX-License-Identifier: EUPL-1.2
//
// Filter and search over the criteria. The page is complete without it: it only hides and opens what is there.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const by = (id) => document.getElementById(id);
  const rows = all("details.criterion");
  const words = new Map();
  const wordsOf = (row) => {
    if (!words.has(row)) words.set(row, row.textContent.toLowerCase());
    return words.get(row);
  };

  const filter = () => {
    const group = document.querySelector("input[name=group]:checked").value;
    const wanted = by("wanted").value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      row.hidden = (group && !row.dataset.shown.split(" ").includes(group)) || !wanted.every((word) => wordsOf(row).includes(word));
      shown += !row.hidden;
    }
    for (const part of [...all(".group"), ...all("section.theme")])
      part.hidden = !part.querySelector("details.criterion:not([hidden])");
    if (group || wanted.length) for (const each of all("details.group")) each.open = true;
    by("shown").textContent = by("shown").dataset.text.replace("#", shown);
  };

  const reset = () => {
    by("wanted").value = "";
    document.querySelector("input[name=group][value='']").checked = true;
    filter();
  };

  // A link to a criterion opens it, also when the filter hides it or the address is already that of the link.
  const arrive = () => {
    const target = location.hash.length > 1 && by(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) reset();
    for (let each = target.closest("details"); each; each = each.parentElement.closest("details")) each.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", arrive);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) arrive();
  });

  // Paper shows everything, also where style sheets cannot open what is folded.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of folded) each.open = false;
  });

  for (const input of all("#tools input")) input.addEventListener("input", filter);
  const openAll = (open) => () => {
    for (const each of [...rows, ...(open ? all("details.group") : [])]) if (!each.hidden) each.open = open;
  };
  by("open-all").addEventListener("click", openAll(true));
  by("close-all").addEventListener("click", openAll(false));
  by("tools").hidden = false;
  reset();
  arrive();
})();
