import type { Subcommand } from '../../src/discord/command.ts';
import { UserError } from '../../src/errors.ts';
import type { Services } from '../services.ts';
import { uploadedReply } from '../views/uploaded.ts';

export const upload = {
  name: { en: 'upload', de: 'hochladen' },
  description: {
    en: 'Add the articles in a file: text, web page, PDF, Word document, JSON Lines or feed',
    de: 'Die Artikel einer Datei aufnehmen: Text, Webseite, PDF, Word-Dokument, JSON Lines oder Feed',
  },
  options: [
    {
      name: { en: 'file', de: 'datei' },
      description: {
        en: 'The file (at most 5 MB); it replaces an earlier one of the same name',
        de: 'Die Datei (höchstens 5 MB); sie ersetzt eine frühere gleichen Namens',
      },
      type: 'attachment',
      required: true,
    },
  ],
  isPrivate: () => true,
  async execute(request, { uploads }) {
    const file = request.attachment('file');
    if (file === null) throw new UserError((m) => m.errors.unknownCommand);
    request.progress(request.m.uploads.reading(file.name));
    return uploadedReply(await uploads.add(file), request.m);
  },
} satisfies Subcommand<Pick<Services, 'uploads'>>;
