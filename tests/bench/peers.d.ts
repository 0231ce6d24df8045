// What is used of packages that need not be installed, so that the types are checked without them.

declare module 'flexsearch' {
  export class Index {
    constructor(options: { encode: (text: string) => string[]; tokenize: 'strict' });
    add(id: number, text: string): void;
    search(query: string, options: { limit: number; suggest: boolean }): unknown[];
  }
}

declare module '@orama/orama' {
  interface Database {
    readonly schema: unknown;
  }
  interface Tokenizer {
    language: string;
    normalizationCache: Map<string, string>;
    tokenize: (text: string) => string[];
  }
  export function create(options: {
    schema: Readonly<Record<string, 'string'>>;
    components: { tokenizer: Tokenizer };
  }): Database;
  export function insert(
    database: Database,
    document: Readonly<Record<string, string>>,
  ): Promise<string> | string;
  export function search(
    database: Database,
    query: {
      term: string;
      limit: number;
      threshold: number;
      boost: Readonly<Record<string, number>>;
      relevance: { k: number; b: number; d: number };
    },
  ): Promise<{ hits: unknown[] }> | { hits: unknown[] };
}

declare module '@lancedb/lancedb' {
  interface Query {
    select(columns: readonly string[]): Query;
    limit(count: number): Query;
    toArray(): Promise<unknown[]>;
  }
  interface Table {
    createIndex(column: string, options: { config: Index }): Promise<void>;
    search(query: string, type: 'fts', column: string): Query;
  }
  interface Connection {
    createTable(name: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<Table>;
  }
  export class Index {
    static fts(options: {
      baseTokenizer: 'whitespace';
      lowercase: boolean;
      stem: boolean;
      removeStopWords: boolean;
      asciiFolding: boolean;
      withPosition: boolean;
    }): Index;
  }
  export function connect(path: string): Promise<Connection>;
}
