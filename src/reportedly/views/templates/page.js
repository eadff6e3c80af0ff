// Conveniences only: every page is complete without this.
"use strict";
const lines = [...document.querySelectorAll(".lines > li")];
const keys = document.getElementById("keys");
const form = document.querySelector(".filter");
let at = -1;

function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  target.hidden = false;
  for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
  const details = target.querySelector(":scope > details, :scope > td > details");
  if (details) details.open = true;
  target.scrollIntoView();
}

// Lines of the list of events that the boxes and words of the brief's form let through.
function filter() {
  const events = lines.filter((line) => line.dataset.factuality);
  const labels = new Set([...form.querySelectorAll("input:checked")].map((box) => box.value));
  const words = form.querySelector("input[type=search]").value.toLowerCase();
  for (const line of events) {
    line.hidden = !labels.has(line.dataset.factuality) || !line.textContent.toLowerCase().includes(words);
  }
  const shown = events.filter((line) => !line.hidden).length;
  form.querySelector("output").textContent = shown === events.length ? "" : `${shown} of ${events.length} events`;
  form.querySelector("[data-do=all]").hidden = shown === events.length;
}

// What a number at the top counts: the events reported so; null for all of them.
function only(label) {
  for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = !label || box.value === label;
  form.querySelector("input[type=search]").value = "";
  filter();
}

function setAll(open) {
  for (const line of lines.filter((each) => each.dataset.factuality && !each.hidden)) line.querySelector("details").open = open;
}

function go(step) {
  const shown = lines.filter((line) => !line.hidden && line.checkVisibility());
  if (!shown.length) return;
  const from = shown.indexOf(lines[at]);
  if (at >= 0) lines[at].classList.remove("at");
  at = lines.indexOf(shown[Math.min(Math.max(from + step, 0), shown.length - 1)]);
  lines[at].classList.add("at");
  lines[at].querySelector("summary, a").focus();
}

// What has a key of its own is told by the page: data-key.
function keyed(key) {
  const found = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === key);
  return found && (() => (found.matches("input") ? found.focus() : found.click()));
}

const ACTIONS = {
  j: () => go(1),
  k: () => go(-1),
  o: () => {
    const details = at >= 0 && lines[at].querySelector("details");
    if (details) details.open = !details.open;
  },
  "?": () => keys.showModal(),
};

if (form) {
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const number of document.querySelectorAll("[data-only]")) number.addEventListener("click", () => only(number.dataset.only));
  form.querySelector("[data-do=all]").addEventListener("click", () => only(null));
  form.querySelector("[data-do=open]").addEventListener("click", () => setAll(true));
  form.querySelector("[data-do=close]").addEventListener("click", () => setAll(false));
}
addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, select, textarea, dialog");
  const action = !writing && !event.ctrlKey && !event.metaKey && !event.altKey && (ACTIONS[event.key] || keyed(event.key));
  if (action) {
    event.preventDefault();
    action();
  }
});
addEventListener("hashchange", openTarget);
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("main details:not(.more)")) details.open = true;
});
openTarget();
