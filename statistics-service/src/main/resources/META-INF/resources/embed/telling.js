"use strict";
// <telling-figure>: a published figure or chart on any page, straight from the open data, with its source and date.
(() => {
	const home = new URL(document.currentScript.src).origin;
	const words = {
		nl: {of: "van buitenlandse herkomst", unknown: "onbekend", source: "Bron: telling van het personeel van de Vlaamse overheid", withheld: "Van deze groep worden geen cijfers getoond.", small: "te klein voor een percentage", persons: "personen"},
		en: {of: "of foreign origin", unknown: "unknown", source: "Source: count of the staff of the Flemish government", withheld: "No figures of this group are shown.", small: "too small for a percentage", persons: "persons"},
	};
	const style = new CSSStyleSheet();
	style.replaceSync(`:host{display:inline-block;max-width:26rem;font:1rem/1.4 system-ui,sans-serif;color:CanvasText}
b{display:block;font-size:2.75rem;line-height:1.1}p{margin:.25rem 0}small{display:block;margin-top:.6rem}
ul{margin:.5rem 0;padding:0;list-style:none}li{display:grid;grid-template-columns:9rem 1fr 3.2rem;gap:.5rem;align-items:center;padding:.15rem 0}
li>:last-child{text-align:right;font-weight:600}svg{display:block}.track{fill:currentcolor;opacity:.12}.bar{fill:#0b6b7d}
@media(prefers-color-scheme:dark){.bar{fill:#4fb8cb}}a{color:inherit}`);

	const json = async (path) => {
		const answer = await fetch(home + path, {credentials: "omit"});
		if (!answer.ok) {
			throw new Error(String(answer.status));
		}
		return answer.json();
	};
	const make = (name, text, attributes = {}) => {
		const svg = ["svg", "rect"].includes(name);
		const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
		Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
		element.append(text);
		return element;
	};

	class TellingFigure extends HTMLElement {
		async connectedCallback() {
			try {
				const content = await this.content();
				const root = this.shadowRoot || this.attachShadow({mode: "open"});
				root.adoptedStyleSheets = [style];
				root.replaceChildren(...content);
			} catch {
				// What stands between the tags stays.
			}
		}

		async content() {
			const lang = this.getAttribute("lang") === "en" ? "en" : "nl";
			const w = words[lang];
			const show = (this.getAttribute("show") || "figure").toUpperCase();
			const wanted = this.getAttribute("round");
			const {releases} = await json("/v1/releases");
			const release = releases.find((r) => r.state === "published" && (!wanted || r.round === wanted));
			const place = this.getAttribute("organisation") || "_T";
			const only = ["FIGURE", "DOMAIN"].includes(show) ? "_T" : show;
			const filter = show === "DOMAIN" ? "" : `&organisation=${encodeURIComponent(place)}`;
			const data = await json(`/v1/releases/${release.round}/data?format=json-stat&lang=${lang}${filter}&dimension=${only}`);
			const {category} = data.dimension.ORGANISATION;
			const codes = (dimension) => {
				const index = data.dimension[dimension].category.index;
				return Array.isArray(index) ? index : Object.keys(index).sort((a, b) => index[a] - index[b]);
			};
			const value = (cell) => {
				let at = 0;
				data.id.forEach((id, i) => {
					const code = cell[id] || (id === "TIME_PERIOD" ? codes(id)[0] : "_T");
					at = at * data.size[i] + codes(id).indexOf(code);
				});
				return data.value[at];
			};
			const foreign = data.extension.definition.foreign;
			const locale = lang === "en" ? "en-GB" : "nl-BE";
			const number = (n, digits = 0) => n.toLocaleString(locale, {minimumFractionDigits: digits, maximumFractionDigits: digits});
			const share = (cell, origins) => {
				const all = value(cell);
				if (all == null || all < 100) {
					return null;
				}
				const sum = origins.reduce((s, o) => s + (value({...cell, ORIGIN: o}) || 0), 0);
				return {percent: 100 * sum / all, text: number(100 * sum / all, all < 1000 ? 0 : 1) + "%"};
			};
			const date = new Date(release.referenceDate).toLocaleDateString(locale, {dateStyle: "long", timeZone: "UTC"});
			const path = (lang === "en" ? "/en" : "/") + "?round=" + release.round;
			const source = make("small", "");
			source.append(make("a", w.source, {href: home + path}), `, ${date}`);
			const whole = {ORGANISATION: place};
			const name = category.label[place] || place;
			if (show === "FIGURE") {
				const all = value(whole);
				const part = share(whole, foreign);
				const unknown = codes("ORIGIN").includes("_U") ? share(whole, ["_U"]) : null;
				if (all == null) {
					return [make("p", name), make("p", w.withheld), source];
				}
				return [make("p", name), make("b", part ? part.text : "–"), make("p", part ? w.of + (unknown ? `, ${unknown.text} ${w.unknown}` : "") : w.small), make("p", `${number(all)} ${w.persons}`), source];
			}
			const cells = show === "DOMAIN"
				? category.child._T.map((code) => [category.label[code], {ORGANISATION: code}])
				: codes(show).filter((code) => code !== "_T").map((code) => [data.dimension[show].category.label[code], {...whole, [show]: code}]);
			const rows = cells.map(([label, cell]) => [label, share(cell, foreign)]).filter(([, part]) => part);
			const longest = Math.max(1, ...rows.map(([, part]) => part.percent));
			const list = make("ul", "");
			rows.forEach(([label, part]) => {
				const bar = make("svg", "", {width: "100%", height: "16", "aria-hidden": "true"});
				bar.append(make("rect", "", {class: "track", width: "100%", height: "16"}), make("rect", "", {class: "bar", width: `${100 * part.percent / longest}%`, height: "16"}));
				const row = make("li", "");
				row.append(make("span", label), bar, make("span", part.text));
				list.append(row);
			});
			return [make("p", `${name}, ${w.of}`), list, source];
		}
	}
	customElements.get("telling-figure") || customElements.define("telling-figure", TellingFigure);
})();
