import type { APIRoute } from 'astro';
import { linkRows } from '../site/head.ts';
import { publishedPages } from '../site/published.ts';

export const GET: APIRoute = async () => Response.json(linkRows(await publishedPages()));
