import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { css } from 'lit';

/**
 * What the library's own styles miss: the page's colours, whose contrast suffices, its width on a
 * telephone, and no pointer where nothing can be pressed. The attributes outweigh `light-theme`.
 */
DiscordMessage.elementStyles.push(css`
  :host([role]) .discord-message-timestamp {
    color: var(--text-muted);
  }

  .discord-message-content {
    min-width: 0;
    line-height: inherit;
  }
`);

DiscordAuthorInfo.elementStyles.push(css`
  :host([author]) .discord-author-username {
    color: var(--text);
    font-weight: 600;
    cursor: inherit;
    text-decoration: none;
  }
`);
