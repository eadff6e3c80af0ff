// Conveniences only: the page is complete without this.
"use strict";
const lines = [...document.querySelectorAll("#events .lines > li")];
const form = document.querySelector(".filter");

function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target && target.querySelector(":scope > details");
  if (details) {
    target.hidden = false;
    details.open = true;
    target.scrollIntoView();
  }
}

function filter() {
  const labels = new Set([...form.querySelectorAll("input:checked")].map((box) => box.value));
  const words = form.querySelector("input[type=search]").value.toLowerCase();
  for (const line of lines) {
    line.hidden = !labels.has(line.dataset.factuality) || !line.textContent.toLowerCase().includes(words);
  }
  const shown = lines.filter((line) => !line.hidden).length;
  form.querySelector("output").textContent = shown === lines.length ? "" : `${shown} of ${lines.length} events`;
}

function setAll(open) {
  for (const line of lines.filter((each) => !each.hidden)) line.querySelector("details").open = open;
}

if (form) {
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-do=open]").addEventListener("click", () => setAll(true));
  form.querySelector("[data-do=close]").addEventListener("click", () => setAll(false));
}
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not(.more)")) details.open = true;
});
openTarget();
