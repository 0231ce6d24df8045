import { describe, expect } from 'vitest';
import { browserReason, hasBrowser, test } from '../helpers/page.ts';

describe.skipIf(!hasBrowser)(`a person on the page${browserReason}`, () => {
  test('asks a question and reads the answer with its source', async ({ channel }) => {
    await channel.ask('Wie viele Tote zählten ukrainische Medien bei Donezk?');
    const answer = channel.newest();
    await answer.getByText('auf mehr als 20').waitFor();
    await answer.locator('strong', { hasText: 'ukrainische' }).first().waitFor();
    const source = answer.getByRole('link', { name: /Neue Lindauer Rundschau/ }).first();
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

  test('puts away for good what only that person sees', async ({ channel }) => {
    await channel.ask('Was kostete die Sanierung?');
    const replies = channel.page.getByText('Artikel zu dieser Frage');
    const before = await replies.count();
    await channel.newest().getByRole('button', { name: 'Quellen' }).click();
    await replies.nth(before).waitFor();
    await channel.newest().getByRole('button', { name: 'Nachricht verwerfen' }).click();
    await replies.nth(before).waitFor({ state: 'detached' });
    await channel.page.reload();
    await channel.newest().getByText('1,3 Millionen').waitFor();
    expect(await replies.count()).toBe(before);
  });

  test('opens the context of an excerpt', async ({ channel }) => {
    await channel.ask('Was kostete die Sanierung?');
    await channel.newest().getByRole('button', { name: 'Zusammenhang' }).first().click();
    await channel.newest().getByText('Im Zusammenhang').waitFor();
  });

  test('reads why an excerpt is shown', async ({ channel }) => {
    await channel.ask('Was kostete die Sanierung?');
    await channel.newest().getByRole('button', { name: 'Warum?' }).click();
    const reason = channel.newest();
    await reason.getByText('Warum diese Stellen?').waitFor();
    await reason.getByText('[1] Fernschreiber rattern').waitFor();
    const [words] = await reason.getByRole('listitem').allInnerTexts();
    expect(words).toBe('Wörtlich: kostete, Sanierung');
    await reason.getByText('Nur du kannst das sehen').waitFor();
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

  test('can type at once: at first, after sending and in another channel', async ({ channel }) => {
    const { keyboard } = channel.page;
    await channel.box.waitFor();
    await keyboard.type('Guten Morgen!');
    await channel.page.getByRole('button', { name: 'Senden' }).click();
    await channel.message(/Guten Morgen!/).waitFor();
    await keyboard.type('eins');
    expect(await channel.box.inputValue()).toBe('eins');
    await channel.page.getByRole('link', { name: 'talk' }).click();
    await channel.page.getByRole('heading', { level: 1, name: 'talk' }).waitFor();
    await keyboard.type('zwei');
    expect(await channel.box.inputValue()).toBe('zwei');
  });

  test('fills in an option that is not required, by keyboard alone', async ({ channel }) => {
    await channel.box.waitFor();
    const { keyboard } = channel.page;
    await keyboard.type('/frage Was kostete die Sanierung?');
    await channel.page.getByLabel('privat').focus();
    await keyboard.type('Ja');
    await keyboard.press('Enter');
    await channel.newest().getByText('1,3 Millionen').waitFor();
    await channel.newest().getByText('Nur du kannst das sehen').waitFor();
  });

  test('pastes a command into the box that has the focus', async ({ channel }) => {
    await channel.box.waitFor();
    await channel.page.keyboard.insertText('/ask Was kostete die Sanierung?');
    await channel.page.keyboard.press('Enter');
    await channel.newest().getByText('1,3 Millionen').waitFor();
    await channel.newest().getByText('hat /frage verwendet').waitFor();
    expect(await channel.box.inputValue()).toBe('');
  });

  test('closes a list with Escape, then leaves a command with it or with Backspace', async ({
    channel,
  }) => {
    await channel.box.waitFor();
    const { keyboard } = channel.page;
    const article = channel.page.getByRole('combobox', { name: 'artikel', exact: true });
    await keyboard.type('/quellen z');
    await keyboard.press('Escape');
    expect(await channel.box.inputValue()).toBe('/quellen z');
    await keyboard.press('Enter');
    await channel.option(/quellen zeigen/).waitFor();
    await keyboard.press('Enter');
    await channel.option(/Fernschreiber/).waitFor();
    await keyboard.press('Escape');
    await article.waitFor();
    await keyboard.press('Escape');
    expect(await channel.box.inputValue()).toBe('');
    await keyboard.type('/quellen zeigen x');
    await keyboard.press('Backspace');
    await article.waitFor();
    await keyboard.press('Backspace');
    await channel.box.waitFor();
  });

  test('must fill in what a command requires', async ({ channel }) => {
    await channel.box.waitFor();
    const { keyboard } = channel.page;
    await keyboard.type('/frage ');
    await channel.page.getByLabel('privat').focus();
    await keyboard.press('Enter');
    await keyboard.type('Was kostete die Sanierung?');
    await keyboard.press('Enter');
    await channel.newest().getByText('1,3 Millionen').waitFor();
  });

  test('keeps what could not be sent, and what is typed when the language changes', async ({
    channel,
  }) => {
    await channel.box.waitFor();
    const { keyboard } = channel.page;
    const question = 'Was kostete die Sanierung?';
    await keyboard.type(`/frage ${question}`);
    await channel.choose('Sprache', 'English');
    const field = channel.page.getByLabel('question');
    expect(await field.inputValue()).toBe(question);
    await channel.page.route('**/acts', (route) =>
      route.fulfill({ json: { kind: 'refused', reason: 'Nein.' } }),
    );
    await field.press('Enter');
    await channel.page.getByRole('alert').getByText('Nein.').waitFor();
    expect(await field.inputValue()).toBe(question);
    await keyboard.press('Escape');
    await channel.page.unroute('**/acts');
    await channel.box.fill('a'.repeat(2001));
    await channel.box.press('Enter');
    await channel.page.getByText('at most 2,000 characters').waitFor();
    expect(await channel.box.inputValue()).toHaveLength(2001);
    await channel.choose('Language', 'Deutsch');
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
    await channel.newest().getByRole('button', { name: 'Context' }).first().waitFor();
    await channel.newest().getByText('used /ask').waitFor();
    await channel.choose('Language', 'Deutsch');
    await channel.page.getByText('Hier antwortet der echte Bot').waitFor();
  });

  test('sees the same channel after a reload', async ({ channel }) => {
    await channel.page.getByRole('link', { name: 'talk' }).click();
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
    const failure = channel.page.getByText('Die Anwendung hat nicht reagiert');
    await failure.waitFor();
    await channel.page.getByText('hat /status verwendet').waitFor();
    await channel.choose('Person', 'Ben');
    await failure.waitFor({ state: 'detached' });
    await channel.choose('Person', 'Anna');
    await failure.waitFor();
    await channel.page.getByRole('button', { name: 'Nachricht verwerfen' }).last().click();
    await failure.waitFor({ state: 'detached' });
  });
});
