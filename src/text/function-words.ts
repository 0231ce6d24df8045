/**
 * Words that German and English write with a capital only where a sentence begins. German nouns
 * always carry one, so a capital alone says nothing there: after `19.` or `Mio.` the word `Die`
 * opens a sentence and `Euro` does not.
 */
const FUNCTION_WORDS = new Set(
  `
  der die das den dem des ein eine einen einem einer eines kein keine keinen keiner dies dieser
  diese dieses diesen diesem jener jene jenes jeder jede jedes alle allen beide viele einige
  manche mehrere solche ich du er sie es wir ihr man ihn ihm ihnen sich mein meine sein seine
  seinen seiner seinem ihre ihren ihrer ihrem unser unsere wer was wann wie wo warum weshalb
  welche welcher woher wohin in im an am auf aus bei beim mit nach von vom vor zu zum zur über
  unter um für durch gegen ohne seit bis während wegen trotz laut gemäß zwischen hinter neben
  innerhalb außerhalb angesichts aufgrund anlässlich infolge statt und oder aber denn doch sondern
  wenn weil dass daß ob obwohl als da damit nachdem bevor sobald solange indem falls sowohl weder
  entweder auch noch nur schon so dann danach davor dabei dadurch dafür dagegen daher dahinter
  damals daneben daran darauf daraufhin daraus darin darüber darum darunter davon dazu deshalb
  deswegen dennoch derzeit dort hier hierbei hierfür hierzu heute gestern jetzt nun bereits
  bislang bisher zuvor zudem zunächst zuletzt zugleich zwar zurzeit inzwischen mittlerweile später
  früher seitdem außerdem allerdings anschließend andererseits einerseits ebenfalls ebenso etwa
  erst folglich hingegen immer insgesamt jedoch lediglich leider möglicherweise nachher natürlich
  nicht nichts niemand offenbar oft schließlich sogar somit sonst stattdessen trotzdem vielleicht
  vielmehr vermutlich wahrscheinlich weiter weiterhin weitere weiterer weiteres wieder ziemlich
  mehrmals rund knapp fast ungefähr mindestens gleichzeitig wen wem wobei womit worauf jemand mehr
  viel wenige zwei drei vier fünf sechs sieben acht neun zehn elf zwölf andere anderer anderes
  derselbe dieselbe dasselbe dessen deren ist sind war waren wird werden wurde wurden hat haben
  hatte hatten kann können soll sollen the this that these those he she it they we you his her its
  their our on at by for from with and but or if when while after before since because although
  however there then what who why how is are were has have had not
  `
    .trim()
    .split(/\s+/u),
);

/** Whether a word with a capital can only have it because a sentence begins: `Die`, not `Juni`. */
export function opensSentence(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word) && FUNCTION_WORDS.has(word.toLowerCase());
}
