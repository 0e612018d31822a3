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
 * - Elements that extend others, render roots and styles of their own making, styles with numbers in them.
 * - Tags, comments and raw text with values; `/>` right behind a value; directives and `noChange` in attributes.
 * - `render()` beside the elements, and a place in the root to render before.
 * - Announcing its version to the page, and advice for whoever develops with it.
 */
import type { Rolldown } from 'vite';

type Row = readonly [what: string | RegExp, instead: string];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'css-tag.js': [
    [/\w+\.ShadowRoot&&.{1,120}"replace"in CSSStyleSheet\.prototype/, '!0'],
    ['constructor(t,e,o){if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}get styleSheet(){let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t}toString(){return this.cssText}', 'constructor(t){this.cssText=t}get styleSheet(){return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}'],
    ['new n("string"==typeof t?t:t+"",void 0,s)', 'new n(t)'],
    ['const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)', 'return new n(e.reduce((e,s,o)=>e+s.cssText+t[o+1],t[0]))'],
  ],
  'reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport/, 'void 0'],
    [',(a.reactiveElementVersions??=[]).push("2.1.2")', ''],
    [/static get observedAttributes\(\).{1,60}static createProperty.{1,300}static getPropertyDescriptor.{1,260}(?=static getPropertyOptions)/, 'static get observedAttributes(){return this.finalize(),[...this._$Eh.keys()]}static createProperty(t,s){const i=Symbol(),h=!s.state&&s.attribute;this.elementProperties.set(t,s),!1===h||this._$Eh.set(h??t.toLowerCase(),t),e(this.prototype,t,{get(){return this[i]},set(s){const e=this[i];this[i]=s,this.requestUpdate(t,e)}})}'],
    [/static getPropertyOptions\(t\).{1,400}static finalize\(\).{1,1300}static _\$Eu\(t,s\).{1,140}(?=constructor)/, 'static finalize(){if(!this.hasOwnProperty("finalized")){this.finalized=!0,this.elementProperties=new Map,this._$Eh=new Map;const t=this.properties??{};for(const s of r(t))this.createProperty(s,t[s]);this.elementStyles=[this.styles??[]].flat()}}'],
    ['c=a.trustedTypes,l=c?c.emptyScript:"",', ''],
    [',b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', ''],
    ['y.elementStyles=[],y.shadowRootOptions={mode:"open"},y[d("elementProperties")]=new Map,y[d("finalized")]=new Map,', ''],
    ['this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions)', 'this.attachShadow({mode:"open"})'],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    ['{is:i,defineProperty:e,getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n}', '{is:i,defineProperty:e,getOwnPropertyNames:r,getPrototypeOf:n}'],
    [/_\$ET\(t,s\)\{const i=.{1,260}?this\._\$Em=null\}\}_\$AK/, '_$AK'],
    [/_\$AK\(t,s\)\{const i=this\.constructor,e=i\._\$Eh\.get\(t\);if\(void 0!==e&&this\._\$Em!==e\)\{.{1,330}?this\._\$Em=null\}\}/, '_$AK(t,s){const i=this.constructor,e=i._$Eh.get(t);this[e]=i.elementProperties.get(e).type===Boolean?null!==s:s}'],
    ['this._$Em=null,this._$Ev()', 'this._$Ev()'],
    [/requestUpdate\(t,s,i,e=!1,h\)\{if\(void 0!==t\)\{.{1,230}?return;this\.C\(t,s,i\)\}/, 'requestUpdate(t,s){if(void 0!==t){if(i(this[t],s))return;this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0)}'],
    [/C\(t,s,\{useDefault:i,reflect:e,wrapped:h\},r\)\{.{1,290}?\.add\(t\)\)\}async/, 'async'],
    ['update(t){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}', 'update(t){this._$EM()}'],
    ['const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}', ''],
    ['let t=!1;const s=this._$AL;try{t=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)}', 'const s=this._$AL;try{this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)}catch(t){throw this._$EM(),t}this._$AE(s)}'],
    ['shouldUpdate(t){return!0}', ''],
    ['removeController(t){this._$EO?.delete(t)}', ''],
    ['const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}', 'this.performUpdate();return!this.isUpdatePending}'],
    ['return this.getUpdateComplete()}getUpdateComplete(){', ''],
    ['performUpdate(){if(!this.isUpdatePending)return;', 'performUpdate(){'],
    ['enableUpdating(t){}', ''],
    ['this._$Ev()}_$Ev(){', ''],
    ['attributeChangedCallback(t,s,i){this._$AK(t,i)}_$AK(t,s){', 'attributeChangedCallback(t,h,s){'],
  ],
  'lit-html.js': [
    [/\w+\.litHtmlPolyfillSupport/, 'void 0'],
    [',(t.litHtmlVersions??=[]).push("3.3.3")', ''],
    ['function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}', 'function M(t,i,s=t){if(i===E)return i;let h=s._$Cl;const e=a(i)?void 0:i._$litDirective$;return h?.constructor!==e&&(void 0===e?h=void 0:(h=new e(t),h._$AT(t,s)),s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h)),i}'],
    ['for(const s of this._$AV)void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++', 'for(const s of this._$AV)void 0!==s.strings?(s._$AI(t,i),i+=s.strings.length-1):s._$AI(t[i++])'],
    ['_$AI(t,i=this,s,e){const h=this.strings;let o=!1;if(void 0===h)t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&(this._$AH=t);else{const e=t;let n,r;for(t=h[0],n=0;n<h.length-1;n++)r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+h[n+1]),this._$AH[n]=r}o&&!e&&this.j(t)}', '_$AI(t,i){const s=this.strings;let e=!1;if(void 0===s)e=!a(t)||t!==this._$AH,this._$AH=t;else{const h=t;t=s[0];for(let n=0;n<s.length-1;n++){const r=h[i+n];e||=!a(r)||r!==this._$AH[n],r===A?t=A:t!==A&&(t+=(r??"")+s[n+1]),this._$AH[n]=r}}e&&this.j(t)}'],
    ['constructor(){super(...arguments),this.type=3}', ''],
    ['constructor(){super(...arguments),this.type=4}', ''],
    ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH', '_$AI(t){t??=A;const s=this._$AH'],
    ['this.type=1,', ''],
    ['const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h', '(i._$litPart$??=new k(i.appendChild(c()),null,void 0,s))._$AI(t)'],
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['x=t=>(i,...s)=>({_$litType$:t,strings:i,values:s}),b=x(1),w=x(2),T=x(3)', 'b=(t,...i)=>({_$litType$:1,strings:t,values:i}),w=b,T=b'],
    ['v=/<(?:(!--|\\/[^a-zA-Z])|(\\/?[a-zA-Z][^>\\s]*)|(\\/?$))/g,_=/-->/g,m=/>/g,', 'v=/<\\/?[a-zA-Z][^>\\s]*/g,'],
    ['"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p)', 'c=p'],
    ['(c=n??v,d=-1)', '(c=v,d=-1)'],
    ['c===$||c===g?c=p:c===_||c===m?c=v:(c=p,n=void 0);const x=c===p&&t[i+1].startsWith("/>")?" ":"";', 'c=p;'],
    ['s.slice(d)+o+x):s+o+(-2===d?i:x)', 's.slice(d)+o):s+o+(-2===d?i:"")'],
    ['const s=i(t).nextSibling;i(t).remove(),t=s', 'const s=t.nextSibling;t.remove(),t=s'],
    ['let n,l=', 'let l='],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    ['if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i||3===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}', 'this.el=S.createElement(f,e),P.currentNode=this.el.content;'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    ['class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}', ''],
    ['j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'j={I:k}'],
    ['if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}', ''],
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
    ['{type:1,index:l,', '{index:l,'],
    ['{type:2,index:l}', '{index:l}'],
    ['2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):0', 'i=r.ctor?new r.ctor(h,r.name,r.strings,this,t):new k(h,h.nextSibling,this,t)'],
    [',e=t===A&&s!==A,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),', ';t===A?this.element.removeEventListener(this.name,this):s===A&&this.element.addEventListener(this.name,this),'],
    ['_$AR(t=this._$AA.nextSibling,s)', '_$AR(t=this._$AA.nextSibling)'],
    ['this._$AR(s&&s._$AB.nextSibling,e)', 'this._$AR(s&&s._$AB.nextSibling)'],
    ['void 0===u[1]?d=-2:(', 'void 0===u[1]||('],
    ['s+o+(-2===d?i:"")', 's+o'],
  ],
  'lit-element.js': [
    ['constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}', ''],
    ['createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}', ''],
    ['const r=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=e(r,this.renderRoot,this.renderOptions)', 'const r=this.render();super.update(t),e(r,this.renderRoot,{host:this})'],
    ['i._$litElement$=!0,i["finalized"]=!0,s.litElementHydrateSupport?.({LitElement:i})', ''],
    ['connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}', ''],
    [/\w+\.litElementPolyfillSupport/, 'void 0'],
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
