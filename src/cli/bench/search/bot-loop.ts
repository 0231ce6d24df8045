import { createLoopMonitor, delayOf } from '../loop-delay.ts';

// Loaded into a bot's process before the bot: tells for how long its event loop was held up.
const loop = createLoopMonitor();
process.on('message', (asked) => {
  if (asked === 'begin') {
    loop.reset();
    loop.enable();
  } else {
    loop.disable();
    process.send?.(delayOf(loop));
  }
});
process.channel?.unref();
