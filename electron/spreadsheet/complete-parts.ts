import type { WorkbookFormat } from '../../shared/models/grid';
import type { PackageParts } from './workbook-parts';

const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The parts of a workbook as the general reader wants them: programs leave out a type that a relation
 * names anyway, the styles of an .ods that has none, and write texts in a form it reads in part.
 */
export function completeParts(parts: PackageParts, format: WorkbookFormat): PackageParts {
  if (format === 'ods') return withStyles(parts);
  return format === 'xlsx' ? withWholeTexts(withPlainQuotes(withTypes(parts))) : parts;
}

const noStyles = Buffer.from(
  '<?xml version="1.0"?><office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
);

function withStyles(parts: PackageParts): PackageParts {
  return parts.has('styles.xml') ? parts : new Map([...parts, ['styles.xml', noStyles]]);
}

const typesPath = '[content_types].xml';

function withTypes(parts: PackageParts): PackageParts {
  const types = parts.get(typesPath)?.toString('utf8') ?? '';
  const missing = ['sharedStrings', 'styles'].flatMap((kind) => {
    const path = `xl/${kind.toLowerCase()}.xml`;
    if (!parts.has(path) || types.includes(`spreadsheetml.${kind}+xml`)) return [];
    return [`<Override PartName="/xl/${kind}.xml" ContentType="${office}.${kind}+xml"/>`];
  });
  if (missing.length === 0 || !types.includes('</')) return parts;
  const end = types.lastIndexOf('</');
  const whole = `${types.slice(0, end)}${missing.join('')}${types.slice(end)}`;
  return new Map([...parts, [typesPath, Buffer.from(whole)]]);
}

/** The general reader cuts an attribute in single quotes at the first double one, as formats have. */
function withPlainQuotes(parts: PackageParts): PackageParts {
  const styles = parts.get('xl/styles.xml')?.toString('utf8');
  if (styles === undefined || !styles.includes("='")) return parts;
  const plain = styles.replace(
    /='([^'<]*)'/g,
    (_whole, value: string) => `="${value.replaceAll('"', '&quot;')}"`,
  );
  return new Map([...parts, ['xl/styles.xml', Buffer.from(plain)]]);
}

/** A plain text with runs behind it, of which the general reader takes the first piece only. */
const plainThenRuns =
  /(<((?:\w+:)?)(?:si|is)>\s*)(<\2t(?:\s[^<>]*)?>[^<]*<\/\2t>)(?=\s*<\2r[\s>])/g;

/** Larger ones are not made into one string; programs that write by hand write small files. */
const largestPart = 64 * 1024 * 1024;

function withWholeTexts(parts: PackageParts): PackageParts {
  const changed = [...parts].flatMap(([path, part]): [string, Buffer][] => {
    if (
      part.length > largestPart ||
      !/^xl\/(sharedstrings\.xml|worksheets\/[^/]*\.xml)$/.test(path)
    )
      return [];
    const text = part.toString('utf8');
    const whole = text.replace(
      plainThenRuns,
      (_all, open: string, prefix: string, plain: string) =>
        `${open}<${prefix}r>${plain}</${prefix}r>`,
    );
    return whole === text ? [] : [[path, Buffer.from(whole)]];
  });
  return changed.length === 0 ? parts : new Map([...parts, ...changed]);
}
