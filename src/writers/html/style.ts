/**
 * The style sheet of the page: paper in the middle and findings beside it, in light and dark, wide and narrow, and for
 * print.
 */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--desk:#eceff1;--line:#999;--link:#0b57a4;--error:#b3261e;--warning:#8a5300;--note:#4a5560;--soft:#f5f7f9;--gap:#fff3b0}
@media (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--paper:#1e2124;--desk:#121416;--line:#666;--link:#8ab8ff;--error:#ff8a80;--warning:#ffc266;--note:#a9b4bf;--soft:#282c30;--gap:#5a4a00}}
*{box-sizing:border-box}
html{background:var(--desk);color:var(--ink);font:16px/1.75 "Noto Serif CJK SC","FangSong","STFangsong",serif}
body{margin:0}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--paper);padding:8px}
nav{position:sticky;top:0;z-index:1;background:var(--desk);border-bottom:1px solid var(--line);padding:6px 16px;font:14px/1.6 sans-serif;display:flex;flex-wrap:wrap;gap:4px 20px}
nav a{color:var(--link)}nav .counts{margin-left:auto}nav .steps{display:flex;flex-wrap:wrap;gap:4px 14px}
nav .alert{flex:none;width:calc(100% + 32px);text-indent:0;text-align:left;margin:2px -16px -6px;padding:4px 16px;background:var(--error);max-height:3.6em;overflow:hidden}nav .alert a{color:#fff}
[id]{scroll-margin-top:110px}:target:not(section){outline:2px solid var(--link);outline-offset:3px}[tabindex="-1"]:focus:not(:target){outline:2px solid var(--link);outline-offset:3px}
main{overflow-wrap:anywhere;max-width:1180px;margin:16px auto;padding:0 12px}
section{background:var(--paper);padding:32px 24px;margin-bottom:16px;border:1px solid var(--line)}
section>h2:first-child{margin-top:0;font-family:sans-serif}
.row{display:grid;grid-template-columns:minmax(0,46em) minmax(0,1fr);column-gap:24px}
.row>*{grid-column:1}.row>.notes{grid-column:2;grid-row:1;align-self:start}
.row.told>:first-child{border-left:3px solid var(--warning);padding-left:8px;margin-left:-11px}
p{margin:0 0 .3em;text-indent:2em;text-align:justify}
p.cover,p.annex,p.signature,p.draft,.notes p,.finding p,.note p,section>p{text-indent:0;text-align:left}
p.annex{margin-top:2em;border-top:1px dashed var(--line);padding-top:1em;font-family:sans-serif}
p.draft{color:var(--error);font-size:1.3em}p.signature{text-align:right}
p.annexes{padding-left:2em;text-indent:0;text-align:left;margin-top:1.5em;white-space:pre-wrap}p.bullet{padding-left:2em;text-indent:-1em}p.d1{padding-left:4em}p.d2{padding-left:6em}p.d3{padding-left:8em}p.d4{padding-left:10em}p.d5{padding-left:12em}
h1,h2,h3,h4,h5{line-height:1.5;margin:.8em 0 .3em;font-size:1.1em}
h2:not(.title){font-family:"Noto Sans CJK SC","SimHei",sans-serif}
.title{text-align:center;font-size:1.5em;font-weight:600}
.scroll{overflow-x:auto;margin:.6em 0 1em}
table{border-collapse:collapse;width:100%;font-size:.85em;line-height:1.5}
caption{caption-side:top;padding:.3em;font-family:sans-serif}
th,td{border:1px solid var(--line);padding:2px 6px;overflow-wrap:anywhere;text-align:left}
th{background:var(--soft);font-family:sans-serif;font-weight:600;text-align:center}
td.right{text-align:right;overflow-wrap:normal}td.center{text-align:center}
button.n{all:unset;cursor:pointer;text-indent:0;user-select:text;border-bottom:1px dotted var(--link);color:inherit}
.nb{white-space:nowrap}button.n:hover{color:var(--link)}button:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.finding{border-left:3px solid var(--note);background:var(--soft);padding:6px 10px;margin-bottom:8px;font:13px/1.6 sans-serif;overflow-wrap:anywhere}
.finding.error{border-color:var(--error)}.finding.warning{border-color:var(--warning)}
.finding.error b{color:var(--error)}.finding.warning b{color:var(--warning)}.hint{color:var(--note)}.where{color:var(--note);font-size:.92em}
.note{max-width:min(640px,92vw);max-height:80vh;overflow:auto;border:1px solid var(--line);background:var(--paper);color:var(--ink);padding:16px;font:14px/1.7 sans-serif;box-shadow:0 4px 24px #0006}
.note::backdrop{background:#0003}.note ul{margin:0 0 .6em;padding-left:1.2em;list-style:none}.note .sign{display:inline-block;width:1.4em}.note .value{font-weight:600}
a.mark{display:inline-block;min-width:1.5em;margin-left:.35em;padding:0 .25em;border-radius:.75em;background:var(--note);color:var(--paper);font:600 11px/1.5 sans-serif;text-align:center;text-indent:0;text-decoration:none;vertical-align:super}
a.mark.error{background:var(--error)}a.mark.warning{background:var(--warning)}
td.told,th.told{box-shadow:inset 0 0 0 2px var(--warning)}
mark.u{background:none;color:inherit;border-bottom:1px dashed var(--note)}nav .only{cursor:pointer}nav .only input{margin:0}
@media screen{body:has(#only:checked) mark.u{background:var(--gap)}body:has(#only:checked) :is(#report>.row:not(.open),#report:not(:has(>.row.open)),#points,#charts,#findings,#gaps,.steps,nav a:is([href$=points],[href$=charts],[href$=findings],[href$=gaps])){display:none}}
mark.gap{background:var(--gap);color:inherit;padding:0 2px}mark.gap button.n{border-bottom-style:solid}
.ways{display:flex;flex-wrap:wrap;gap:2px 14px;margin-top:4px}.ways a,#findings a,#gaps a,#unchecked a{color:var(--link)}
#findings ol,#gaps ol,#unchecked ol{margin:0;padding-left:2em;font:14px/1.7 sans-serif;overflow-wrap:anywhere}#findings li{margin-bottom:6px}#findings li.error b{color:var(--error)}#findings li.warning b{color:var(--warning)}
code{font-family:monospace;overflow-wrap:anywhere}
button.close{font:inherit;padding:2px 14px}
figure{margin:0 0 24px}svg{max-width:640px;width:100%;height:auto}
@media (prefers-color-scheme:dark){svg .t{fill:#e6e6e6}svg .c0{fill:#6baed6}svg .c1{fill:#fdae6b}svg .c2{fill:#777}}
details{font:14px/1.6 sans-serif}summary{cursor:pointer;color:var(--link)}
@media (max-width:860px){.row{display:block}.row>.notes{margin:4px 0 10px}section{padding:20px 12px}html{font-size:15px}}
@media screen and (max-width:860px){#points table{min-width:44em}figure{overflow-x:auto}svg{min-width:560px}}
@media print{@page{size:A4;margin:37mm 26mm 35mm 28mm}html{background:none;color:#000;font-size:16pt;line-height:28.95pt}nav,.notes,.note,#points,#charts,#findings,#gaps,#unchecked,.skip,a.mark{display:none!important}main{margin:0;padding:0;max-width:none}section{border:0;padding:0;background:none}.row{display:block}.row.told>:first-child{border:0;padding:0;margin-left:0}button.n{border:0}
mark.gap{background:none}mark.u{border:0}td.told,th.told{box-shadow:none}:target{outline:0}tr{break-inside:avoid}.row:has(>h2,>h3,>h4,>h5,>.annex){break-after:avoid}p.annex{break-before:page;border:0}table{font-size:10.5pt;line-height:1.4}}
`.trim();

/**
 * The hash of the style in the page's Content-Security-Policy, which allows no other style. A test holds the two
 * together.
 */
export const STYLE_HASH = 'sha256-Ybpd+w7emhPzboerhclzQzpnEddf17BUb3QnQYrqpaE=';
