// usage: node shot.mjs DIST OUT.png WxH URLPATH [keys...]
import { chromium } from '@playwright/test';
import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
const [dist, out, size, path, ...keys] = process.argv.slice(2);
const types={'.html':'text/html','.js':'text/javascript','.css':'text/css','.svg':'image/svg+xml','.json':'application/json','.woff2':'font/woff2','.mp3':'audio/mpeg','.webm':'audio/webm','.png':'image/png'};
const s=createServer((q,r)=>{let f=join(dist,decodeURIComponent(new URL(q.url,'http://x').pathname)); if(existsSync(f)&&statSync(f).isDirectory()) f=join(f,'index.html'); if(!existsSync(f)){r.writeHead(404);return r.end();} r.writeHead(200,{'content-type':types[extname(f)]??'application/octet-stream'}); r.end(readFileSync(f));}).listen(0);
const port=s.address().port;
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const [w,h]=size.split('x').map(Number);
const page=await b.newPage({viewport:{width:w,height:h},colorScheme:process.env.DARK?'dark':'light'});
page.on('console',m=>m.type()==='error'&&console.log('console:',m.text())); page.on('pageerror',e=>console.log('pageerror',e.message));
await page.goto(`http://localhost:${port}${path}`);
await page.waitForTimeout(Number(process.env.WAIT??2500));
for(const k of keys){ if(k.startsWith('wait')) await page.waitForTimeout(Number(k.slice(4))); else if(k.startsWith('click:')) await page.getByRole('button',{name:k.slice(6)}).first().click(); else if (k.startsWith('eval:')) console.log(await page.evaluate(k.slice(5))); else await page.keyboard.press(k); await page.waitForTimeout(700);}
await page.waitForTimeout(1200);
await page.screenshot({path:out,fullPage:!!process.env.FULL});
await b.close(); s.close();
