/**
 * Lit without what none of our elements use, on every page. A Lit that is written otherwise stops the build: then the rows
 * below are read again beside it. `tests/build/modern-lit.test.ts` holds the elements to what is left.
 *
 * - Lit asks the browser whether it can share style sheets, and looks for polyfills. The script tag shares a style sheet
 *   before any Lit is there (src/embed/reserve.ts), so where the answers would be other ones no widget comes this far.
 * - Decorators; properties other than texts and booleans, that are reflected, or with converters and accessors of their own;
 *   updates that may be refused.
 * - SVG and MathML as templates of their own; values as an element, in comments, and inside `<textarea>` and the like.
 * - Directives that go on by themselves, compiled templates, listeners that are objects or have options.
 * - Announcing its version to the page, and advice for whoever develops with it.
 */
import type { Rolldown } from 'vite';

type Row = readonly [what: string | RegExp, instead: string];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'css-tag.js': [
    [/\w+\.ShadowRoot&&.{1,120}"replace"in CSSStyleSheet\.prototype/, '!0'],
    ['if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");', 'this._$cssResult$=!0;'],
    [`"Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security."`, '"css"'],
    ['get styleSheet(){let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t}toString(){return this.cssText}', 'get styleSheet(){return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}'],
  ],
  'reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
    [',(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',void 0!==t.l&&(this.l=[...t.l])', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    ['const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}', ''],
    ['{is:i,defineProperty:e,getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n}', '{is:i,defineProperty:e,getOwnPropertyNames:r,getPrototypeOf:n}'],
    ['static createProperty(t,s=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}', 'static createProperty(t,s=b){s.state&&(s.attribute=!1),this._$Ei(),this.elementProperties.set(t,s),e(this.prototype,t,this.getPropertyDescriptor(t,Symbol()))}'],
    ['static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},', 'static getPropertyDescriptor(t,s){return{get(){return this[s]},set(i){const e=this[s];this[s]=i,this.requestUpdate(t,e)},'],
    [/_\$ET\(t,s\)\{const i=.{1,260}?this\._\$Em=null\}\}_\$AK/, '_$AK'],
    [/_\$AK\(t,s\)\{const i=this\.constructor,e=i\._\$Eh\.get\(t\);if\(void 0!==e&&this\._\$Em!==e\)\{.{1,330}?this\._\$Em=null\}\}/, '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);this[e]=i.getPropertyOptions(e).type===Boolean?null!==s:s}'],
    ['this._$Em=null,this._$Ev()', 'this._$Ev()'],
    [/requestUpdate\(t,s,i,e=!1,h\)\{if\(void 0!==t\)\{.{1,230}?return;this\.C\(t,s,i\)\}/, 'requestUpdate(t,s){if(void 0!==t){if(!f(this[t],s))return;this.C(t,s)}'],
    [/C\(t,s,\{useDefault:i,reflect:e,wrapped:h\},r\)\{.{1,290}?\.add\(t\)\)\}async/, 'C(t,s){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s))}async'],
    ['update(t){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}', 'update(t){this._$EM()}'],
    ['const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}', ''],
    ['let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)}', 'const s=this._$AL;try{this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(t){throw this._$EM(),t}this._$AE(s)}'],
    ['shouldUpdate(t){return!0}', ''],
    ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={attribute:!0}'],
    ['const t=this.properties,s=[...r(t),...o(t)];', 'const t=this.properties,s=r(t);'],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    ['const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}', 'this.performUpdate();return!this.isUpdatePending}'],
    ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
  ],
  'lit-html.js': [
    [/\w+\.litHtmlPolyfillSupport/, 'void 0'],
    [',(t.litHtmlVersions??=[]).push("3.3.3")', ''],
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    ['if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', 'this.el=S.createElement(f,e),P.currentNode=this.el.content;'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}', ''],
    ['j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'j={I:k}'],
    ['if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}', ''],
    ['h?._$AO?.(!1),', ''],
    ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}', ''],
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    ['this._$AH=A,this._$AN=void 0,this._$AA=t', 'this._$AH=A,this._$AA=t'],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}', ''],
    ['const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);', 'const{values:i}=t,e=this._$AC(t);'],
    ['for(this._$AP?.(!1,!0,s);t!==this._$AB;)', 'for(;t!==this._$AB;)'],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
    ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
    ['this._$AH=A,this._$AN=void 0,this.element=t', 'this._$AH=A,this.element=t'],
    ['||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive', ''],
    ['"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)', 'this._$AH.call(this.options.host,t)'],
    ['if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', 'r.data===n&&d.push({type:2,index:l});'],
  ],
  'lit-element.js': [
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
    ['connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}', ''],
    [/\w+\.litElementPolyfillSupport/, 'void 0'],
    [',s.litElementHydrateSupport?.({LitElement:i})', ''],
    ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ],
};

export const modernLit: Rolldown.Plugin = {
  name: 'modern-lit',
  transform: {
    filter: { id: /[/\\]node_modules[/\\](@lit[/\\]reactive-element|lit-html|lit-element)[/\\](css-tag|reactive-element|lit-html|lit-element)\.js$/ },
    handler(code, id) {
      const rows = Object.entries(ROWS).find(([file]) => id.endsWith(file))?.[1] ?? [];
      let left = code;
      for (const [what, instead] of rows) {
        const before = left;
        left = left.replace(what, () => instead);
        if (left === before) throw new Error(`${id} is written otherwise now (${String(what).slice(0, 60)}): see .bundling/modern-lit.ts`);
      }
      return { code: left, map: null };
    },
  },
};
