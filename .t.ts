import {erlangA} from './src/maths/theory/erlangA.ts';
import {mmnG} from './src/maths/theory/mmnG.ts';
import * as P from './src/maths/theory/patienceLaw.ts';
const show=(a:any)=>console.log([a.waitProbability,a.abandoned,a.meanWait,a.meanWaitAnswered,a.meanWaitAbandoned,a.waitLongerThan(20),a.answeredWithin(20),a.abandonedWithin(20),a.waitQuantile(.95),a.answeredWaitQuantile(.95)].join(' '));
for(const [n,l,h,p] of [[490,100/60,300,120],[5,.02,300,60],[5,.01,300,1e4],[200,1,300,100],[20000,70,300,120]] as any){
 show(erlangA({agents:n,arrivalRate:l,handlingMean:h,patienceMean:p}));
 console.time('g');const g=mmnG({agents:n,arrivalRate:l,handlingMean:h,patience:P.exponentialPatience(p)});console.timeEnd('g');show(g);
 console.time('q');const d=mmnG({agents:n,arrivalRate:l,handlingMean:h,patience:P.constantPatience(p)});show(d);console.timeEnd('q');
 console.time('l');const q=mmnG({agents:n,arrivalRate:l,handlingMean:h,patience:P.lognormalPatience(p,1.2)});show(q);console.timeEnd('l');
}
