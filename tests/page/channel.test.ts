import { describe, expect } from 'vitest';
import { browserReason, hasBrowser, test } from '../helpers/page.ts';

describe.skipIf(!hasBrowser)(`a person on the page${browserReason}`, () => {
  test('asks a question and reads the answer with its source', async ({ channel }) => {
    await channel.ask('Wie viele Tote zählten ukrainische Medien bei Donezk?');
    const answer = channel.newest();
    await answer.getByText('auf mehr als 20').waitFor();
    await answer.locator('strong', { hasText: 'ukrainische' }).first().waitFor();
    const source = answer.getByRole('link', { name: /Neue Lindauer Rundschau/ });
    expect(await source.getAttribute('href')).toMatch(
      /^https:\/\/lindauer-rundschau\.example\.org/,
    );
    await answer.getByText('hat /frage verwendet').waitFor();
  });

  test('reads further passages, which only that person sees', async ({ channel }) => {
    await channel.ask('Welche Soldaten schickte Nordkorea nach Russland?');
    await channel.newest().getByRole('button', { name: 'Weitere Stellen' }).click();
    await channel.newest().getByText('Nur du kannst das sehen').waitFor();
    await channel.choose('Person', 'Ben');
    await channel.page.getByText('Nur du kannst das sehen').waitFor({ state: 'detached' });
    await channel.choose('Person', 'Anna');
    await channel.page.getByText('Nur du kannst das sehen').first().waitFor();
  });

  test('opens the context of an excerpt', async ({ channel }) => {
    await channel.ask('Was kostete die Sanierung?');
    await channel.newest().getByRole('button', { name: 'Zusammenhang' }).first().click();
    await channel.newest().getByText('Im Zusammenhang').waitFor();
  });

  test('picks an article from a select', async ({ channel }) => {
    await channel.ask('Was kostete die Sanierung?');
    await channel.newest().getByRole('button', { name: 'Quellen' }).click();
    await channel.newest().getByText('Artikel zu dieser Frage').waitFor();
    const select = channel.newest().getByRole('combobox', { name: 'Artikel öffnen …' });
    await select.press('Enter');
    await channel.page.getByRole('option', { name: /Fernschreiber/ }).click();
    await channel.newest().getByText('Anfang').waitFor();
  });

  test('is offered titles while typing, and picks one by keyboard alone', async ({ channel }) => {
    const { keyboard } = channel.page;
    await channel.box.focus();
    await keyboard.type('/quellen z');
    await channel.option(/quellen zeigen/).waitFor();
    await keyboard.press('Tab');
    await keyboard.type('fernschr');
    await channel.option(/Fernschreiber rattern/).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await channel.newest().getByText('hat /quellen zeigen verwendet').waitFor();
    await channel.newest().getByText('Fernschreiber rattern').first().waitFor();
  });

  test('adds an option that is not required, and leaves a command with Escape', async ({
    channel,
  }) => {
    const { keyboard } = channel.page;
    await channel.box.focus();
    await keyboard.type('/frage');
    await keyboard.press('Enter');
    await keyboard.type('Was kostete die Sanierung?');
    await keyboard.press('Tab');
    await channel.option(/medium/).waitFor();
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    expect(await channel.box.inputValue()).toBe('');
  });

  test('looks up the sources of a message by its menu', async ({ channel }) => {
    await channel.box.fill('Die Sanierung des alten Hafenamts kostete 1,3 Millionen Euro.');
    await channel.box.press('Enter');
    const said = channel.message(/Die Sanierung des alten Hafenamts/);
    await said.click({ button: 'right' });
    await channel.page.getByRole('menuitem', { name: 'Quellen suchen' }).press('Enter');
    await channel.newest().getByText('Fundstellen zu dieser Nachricht').waitFor();
    await channel.newest().getByText('Nur du kannst das sehen').waitFor();
  });

  test('changes the language of the page and of the answers', async ({ channel }) => {
    await channel.choose('Sprache', 'English');
    await channel.page.getByText('This is the real bot').waitFor();
    await channel.box.focus();
    await channel.page.keyboard.type('/ask');
    await channel.option(/^\/ask/).waitFor();
    await channel.page.keyboard.press('Enter');
    await channel.page.keyboard.type('Was kostete die Sanierung?');
    await channel.page.keyboard.press('Enter');
    await channel.newest().getByRole('button', { name: 'Context' }).waitFor();
    await channel.newest().getByText('used /ask').waitFor();
    await channel.choose('Language', 'Deutsch');
    await channel.page.getByText('Hier antwortet der echte Bot').waitFor();
  });

  test('sees the same channel after a reload', async ({ channel }) => {
    await channel.page.getByRole('button', { name: 'talk' }).click();
    await channel.page.getByRole('heading', { level: 1, name: 'talk' }).waitFor();
    await channel.ask('Was kostete die Sanierung?');
    await channel.page.reload();
    await channel.page.getByRole('heading', { level: 1, name: 'talk' }).waitFor();
    await channel.newest().getByText('1,3 Millionen').waitFor();
  });

  test('reads that the bot stayed silent', async ({ channel, discord }) => {
    discord.faults.next({ path: /callback$/, answer: { delay: 3500 } });
    const { keyboard } = channel.page;
    await channel.box.focus();
    await keyboard.type('/status');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await channel.page.getByText('Befehl wird gesendet').waitFor();
    await channel.page.getByText('Die Anwendung hat nicht reagiert').waitFor();
  });
});
