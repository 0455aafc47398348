import { viewer } from './pdfjs.ts';

/**
 * Links inside a PDF: those within the file move the reader, all others are only reported as `externallink` with their address.
 * No element ever gets an address, so neither a click nor the keyboard nor a new tab can leave the page.
 */
export class LibraryLinkService extends viewer.PDFLinkService {
  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    link.removeAttribute('href');
    link.setAttribute('role', 'link');
    link.tabIndex = 0;
    link.title = url;
    link.onclick = event => {
      event.preventDefault();
      this.eventBus.dispatch('externallink', { source: this, url });
    };
    link.onkeydown = event => {
      if (event.key === 'Enter') link.click();
    };
  }

  override getDestinationHash(): string {
    return '';
  }

  override getAnchorUrl(): string {
    return '';
  }

  /** `Print`, `Find`, `NextPage`… as a PDF may ask for: only those that turn pages are followed. */
  override executeNamedAction(action: string): void {
    if (['NextPage', 'PrevPage', 'FirstPage', 'LastPage'].includes(action)) super.executeNamedAction(action);
  }
}
