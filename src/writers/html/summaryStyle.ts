/** The style sheet of a summary's page: one wide table, in light and dark, wide and narrow, and for print. */
export const SUMMARY_STYLE = `
:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--desk:#eceff1;--line:#c3c9ce;--link:#0b57a4;--error:#b3261e;--soft:#f5f7f9}
@media (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--paper:#1e2124;--desk:#121416;--line:#4a5056;--link:#8ab8ff;--error:#ff8a80;--soft:#282c30}}
*{box-sizing:border-box}
html{background:var(--desk);color:var(--ink);font:15px/1.6 "Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif}
body{margin:0;padding:16px;overflow-wrap:anywhere}
h1{font-size:1.4em;margin:0 0 .2em}h2{font-size:1.1em;margin:0 0 .4em}
p{margin:.2em 0 .6em}a{color:var(--link)}
section{background:var(--paper);border:1px solid var(--line);padding:14px;margin:0 0 14px}
#filters{display:flex;flex-wrap:wrap;gap:6px 18px;align-items:center;margin:8px 0 10px}
#filters label{display:inline-flex;gap:6px;align-items:center}
input,select,button{font:inherit;color:inherit}input[type=search],select{background:var(--paper);border:1px solid var(--line);padding:2px 8px;max-width:100%}
.scroll{overflow:auto;max-height:82vh;border:1px solid var(--line)}
table{border-collapse:separate;border-spacing:0;font-size:.9em;line-height:1.45;width:100%}
th,td{border-bottom:1px solid var(--line);padding:3px 8px;text-align:right;white-space:nowrap;vertical-align:top;font-variant-numeric:tabular-nums}
th.w,td.w{text-align:left}
thead th{position:sticky;top:0;background:var(--soft);z-index:1;padding:0}
thead button{all:unset;cursor:pointer;display:block;width:100%;padding:5px 8px;box-sizing:border-box;font-weight:600}
thead button:focus-visible,a:focus-visible,input:focus-visible,select:focus-visible{outline:2px solid var(--link);outline-offset:-2px}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
tbody th{font-weight:400;position:sticky;left:0;background:var(--paper);white-space:normal;min-width:8em;max-width:16em;text-align:left}
thead th:first-child{left:0;z-index:2}
tr.e td:nth-child(12){color:var(--error);font-weight:600}
ul{margin:.2em 0 .6em;padding-left:1.4em}li{margin:.15em 0}.note{opacity:.85;font-size:.92em}
summary{cursor:pointer;color:var(--link);padding:.2em 0}summary:focus-visible{outline:2px solid var(--link)}
@media (max-width:600px){body{padding:8px}section{padding:10px}tbody th{max-width:9em;min-width:6.5em}html{font-size:14px}}
@media print{@page{size:A4 landscape;margin:12mm}html{background:none;color:#000;font-size:9pt}section{border:0;padding:0}#filters{display:none!important}.scroll{max-height:none;overflow:visible;border:0}th,td{padding:1px 3px}thead th,tbody th{position:static}summary{display:none}details::details-content{content-visibility:visible;display:block}}
`.trim();

/** The hash of the style in the page's Content-Security-Policy, which allows no other. A test holds the two together. */
export const SUMMARY_STYLE_HASH = 'sha256-38FTzxDTi9ASzy22S891irXk3gtpWbHBDC3MaIZxMfM=';
