import { chromium } from '@playwright/test';
import { findBrowser, browserArguments } from './scripts/browser.ts';
const found = await findBrowser();
const browser = await chromium.launch({ ...found, args: [...browserArguments] } as never);
const url='http://127.0.0.1:4731';const out='/tmp/coach-shots/';
for (const [name,look] of Object.entries({phone:{w:360,h:740,t:'light',x:'1'},dark:{w:360,h:740,t:'dark',x:'1'},big:{w:360,h:740,t:'light',x:'3'},wide:{w:1280,h:800,t:'light',x:'1'}})) {
  const c=await browser.newContext({viewport:{width:look.w,height:look.h},serviceWorkers:'block'});
  const p=await c.newPage();
  p.on('pageerror',e=>console.log('E',e.message));
  await p.addInitScript(([t,x])=>{localStorage.setItem('ct.theme',t!);localStorage.setItem('ct.text',x!)},[look.t,look.x]);
  const shot=async(s:string)=>{await p.waitForTimeout(200);await p.screenshot({path:`${out}${name}-${s}.png`,fullPage:true})};
  await p.goto(url+'/thuc-hanh/huong-dan'); await shot('1list');
  await p.goto(url+'/thuc-hanh/huong-dan/tap?bai=giup-thanh-toan'); await p.waitForSelector('#primary-action'); await shot('2start');
  await p.click('#primary-action'); await p.waitForSelector('[data-phase=step]'); await shot('3step');
  await p.click('[data-choice=wait]'); await shot('4after');
  const choose=async(id:string)=>{ if (await p.locator('[data-phase=step]').count()) await p.click(`[data-choice=${id}]`); };
  let n=0; while(await p.locator('[data-phase=step]').count() && n++<6) await choose(n===1?'giai-thich':'lam-mau');
  await shot('5outcome');
  await p.click('#primary-action'); await shot('6fear');
  for (let i=0;i<5;i++){ await choose('lam-thay'); if(i===0) await shot('7taken'); await p.waitForSelector('[data-phase=outcome]'); await p.click('#primary-action'); await p.waitForTimeout(100);}
  await shot('8alone'); await p.click('#primary-action'); await shot('9result');
  await c.close();
}
await browser.close();
