/** The two databases the one model source is generated for. */
export const dialects = ['sqlite', 'postgresql'];

const generatorBlock = /^generator\s+\w+\s*\{[^}]*\}\s*/gmu;
const datasourceBlock = /^datasource\s+\w+\s*\{[^}]*\}/gmu;
const providerLine = /(\bprovider\s*=\s*)"[^"]*"/u;

/**
 * The model source rewritten for one database: its datasource names that database, and its generators
 * are replaced by the one this project uses, writing to `output` (relative to the file it is saved in).
 * Throws where the source has not exactly one datasource with a provider.
 */
export function deriveSchema(source, dialect, output) {
  const datasources = source.match(datasourceBlock) ?? [];
  if (datasources.length !== 1 || !providerLine.test(datasources[0])) {
    throw new Error('prisma/schema.prisma must hold exactly one datasource block with a provider');
  }
  const generator = [
    'generator client {',
    '  provider = "prisma-client"',
    `  output = ${JSON.stringify(output)}`,
    '  engineType = "client"',
    '  runtime = "nodejs"',
    '  moduleFormat = "esm"',
    '  generatedFileExtension = "ts"',
    '  importFileExtension = "ts"',
    '}',
  ].join('\n');
  const models = source
    .replace(generatorBlock, '')
    .replace(datasourceBlock, (block) => block.replace(providerLine, `$1"${dialect}"`));
  return `${generator}\n\n${models.trim()}\n`;
}
