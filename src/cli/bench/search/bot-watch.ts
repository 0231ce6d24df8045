import { createLoopMonitor, delayOf } from '../loop-delay.ts';

// Loaded into a bot's process before the bot: tells for how long its event loop was held up, and how
// much memory the whole process had at most.
const loop = createLoopMonitor();
process.on('message', (asked) => {
  if (asked === 'begin') {
    loop.reset();
    loop.enable();
  } else if (asked === 'memory') {
    process.send?.(process.resourceUsage().maxRSS * 1024);
  } else {
    loop.disable();
    process.send?.(delayOf(loop));
  }
});
process.channel?.unref();
