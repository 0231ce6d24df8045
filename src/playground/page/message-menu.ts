import { ApplicationCommandType } from 'discord-api-types/v10';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { afterDrawing } from './after-drawing.ts';
import { nameIn } from './commands.ts';
import type { App } from './state.ts';

/** Opens the menu, all of it inside the window. */
const open = afterDrawing((menu) => {
  menu.showPopover();
  const { left, top } = menu.getBoundingClientRect();
  menu.style.left = `${Math.min(left, innerWidth - menu.offsetWidth)}px`;
  menu.style.top = `${Math.min(top, innerHeight - menu.offsetHeight)}px`;
  menu.querySelector('button')?.focus();
});

/** The bot's commands for a message, where the person asked for them. */
export function messageMenu(app: App): unknown {
  const { menu, scene, view } = app.state;
  if (!menu || !scene) return nothing;
  const commands = scene.commands.filter(({ type }) => type === ApplicationCommandType.Message);
  const onToggle = ({ newState }: ToggleEvent) => {
    if (newState === 'closed' && app.state.menu === menu) app.set({ menu: null });
  };
  const items = commands.map((command) => {
    const use = ({ target }: Event) => {
      menuAround(target)?.hidePopover();
      void app.act({ kind: 'messageCommand', name: command.name, message: menu.message.id });
    };
    return html`<button role="menuitem" tabindex="-1" @click=${use}>
      ${nameIn(command, view.locale)}
    </button>`;
  });
  const none = html`<button role="menuitem" tabindex="-1" aria-disabled="true">
    ${app.texts.noMessageCommands}
  </button>`;
  // A popover closes by itself on Escape and on a click outside, and gives the focus back.
  const popover = html`<div
    class="menu"
    role="menu"
    popover
    aria-label=${app.texts.messageMenu}
    @toggle=${onToggle}
    @keydown=${onKey}
    style="left: ${menu.x}px; top: ${menu.y}px"
    ${ref(open)}
  >
    <b aria-hidden="true">Apps</b>
    ${items.length > 0 ? items : none}
  </div>`;
  return keyed(menu, popover);
}

function menuAround(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.menu') : null;
}

function onKey(event: KeyboardEvent): void {
  const menu = menuAround(event.target);
  const items = [...(menu?.querySelectorAll('button') ?? [])];
  const at = items.findIndex((item) => item === event.target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === 'Tab') menu?.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}
