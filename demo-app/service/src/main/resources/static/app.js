"use strict";

const form = document.getElementById("applicant");
const button = document.querySelector("button");
const outcome = document.getElementById("outcome");
let attributes = [];

start();

async function start() {
  attributes = await (await fetch("attributes")).json();
  for (const group of new Set(attributes.map((attribute) => attribute.group))) {
    form.append(fieldset(group, attributes.filter((attribute) => attribute.group === group)));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    score();
  });
}

function fieldset(group, members) {
  return element("fieldset", {}, element("legend", {}, group), ...members.map(field));
}

function field({ name, label, domain }) {
  const control = domain.choices
    ? element("select", { name }, ...domain.choices.map((choice) => option(choice, domain.initial)))
    : element("input", { name, type: "number", required: "", min: domain.min, max: domain.max, value: domain.initial });
  return element("label", {}, label, control);
}

function option({ value, label }, initial) {
  return element("option", value === initial ? { value, selected: "" } : { value }, label);
}

function element(tag, properties, ...children) {
  const node = document.createElement(tag);
  Object.entries(properties).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

async function score() {
  const applicant = {};
  for (const { name, domain } of attributes) {
    const { value } = form.elements[name];
    applicant[name] = domain.choices ? value : Number(value);
  }
  button.disabled = true;
  try {
    const response = await fetch(`score?model=${form.elements.model.value}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(applicant),
    });
    const answer = await response.json();
    if (response.ok) {
      showAssessment(answer);
    } else {
      showProblem(answer);
    }
  } catch {
    showProblem({ title: "No answer", detail: "The service does not answer. Is it still running?" });
  } finally {
    button.disabled = false;
  }
}

function showAssessment({ risk, score, model, scored_at, took_ms }) {
  const time = new Date(scored_at).toLocaleTimeString();
  show(risk, risk === "good" ? "Good risk" : "Bad risk", `${model}, ${time}, ${took_ms} ms`);
  text("score", `${(100 * score).toFixed(1)} % likely to go bad`);
  document.getElementById("level").style.width = `${100 * score}%`;
}

function showProblem({ title, detail, errors = [] }) {
  show("failed", title, detail);
  text("score", "");
  if (errors.length > 1) {
    document.getElementById("errors").append(...errors.map((error) => element("li", {}, error.detail)));
  }
  for (const { pointer } of errors) {
    form.elements[pointer.split("/").pop()]?.setAttribute("aria-invalid", "true");
  }
}

function show(state, verdict, detail) {
  outcome.dataset.state = state;
  text("verdict", verdict);
  text("detail", detail);
  document.getElementById("errors").replaceChildren();
  document.querySelectorAll("[aria-invalid]").forEach((control) => control.removeAttribute("aria-invalid"));
}

function text(id, content) {
  document.getElementById(id).textContent = content;
}
