import type { Translate } from './messages.ts';
import type { Page } from './registry.ts';

/** The name by which breadcrumbs call a page. @param t messages of the area `site` */
export function crumbName(page: Page, t: Translate): string {
  return page.kind === 'home' ? t('nav.home') : (page.menu ?? page.title);
}
