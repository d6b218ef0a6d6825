import type { APIRoute } from 'astro';
import { locales, type Locale } from '../../../site/locales.ts';
import { spreadsheet, spreadsheets } from '../../../site/templates.ts';

export const getStaticPaths = () =>
  locales.flatMap((locale) => spreadsheets(locale).map((table) => ({ params: { locale, table } })));

export const GET: APIRoute<Record<string, never>, { locale: Locale; table: string }> = ({ params }) =>
  new Response(spreadsheet(params.locale, params.table), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
