// How much V8 works on a function before it is worth optimising. A script's code lives for one execution: what the
// optimiser makes of it is thrown away with the execution, and took a third of the time and half of the memory of a
// simulated year. Code that stays hot for longer, ours, is still optimised.
import v8 from 'node:v8';

v8.setFlagsFromString('--interrupt-budget=1000000');
