/** Hovers are Markdown, and what a message says must not become any: links, images, emphasis. */

/** The text, so that Markdown shows it as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, '\\$&').replace(/\n/g, '  \n');
}
