//! YAML-05: the file is no larger than any case.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "YAML-05",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Filen er ikke større enn en saksfil kan være",
        "Fila er ikkje større enn ei saksfil kan vere",
        "The file is no larger than a case file can be",
    ),
    why: Text::new(
        "Filer uten grense kan få programmet til å stanse. Grensene er mye større enn den lengste saken: 4 MB, 200 000 \
         felt og verdier, 64 nivåer.",
        "Filer utan grense kan få programmet til å stanse. Grensene er mykje større enn den lengste saka: 4 MB, 200 \
         000 felt og verdiar, 64 nivå.",
        "Files without bound could make the program stand still. The limits are far larger than the longest case: 4 \
         MB, 200,000 fields and values, 64 levels.",
    ),
    limits: Text::new(
        "Regelen sier ikke at en sak er for lang.",
        "Regelen seier ikkje at ei sak er for lang.",
        "The rule does not say that a case is too long.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&TOO_LARGE, &TOO_DEEP, &TOO_MANY, &EXPANDS],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
elev: E1
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
elev: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ # <-
",
        },
    ],
    check: None,
};

/// Too many bytes.
pub(super) static TOO_LARGE: Message = Message {
    headline: Text::new(
        "Filen er for stor til å være en saksfil.",
        "Fila er for stor til å vere ei saksfil.",
        "The file is too large to be a case file.",
    ),
    label: Text::new("lengre enn 4 MB", "lengre enn 4 MB", "longer than 4 MB"),
    help: Text::new(
        "Se etter at det er riktig fil. Legg lange dokumenter ved siden av, og nevn dem under `vedlegg`.",
        "Sjå etter at det er rett fil. Legg lange dokument ved sida av, og nemn dei under `vedlegg`.",
        "Make sure that it is the right file. Keep long documents beside it and name them under `vedlegg`.",
    ),
};

/// Too much nesting.
pub(super) static TOO_DEEP: Message = Message {
    headline: Text::new(
        "Her ligger det mer enn 64 lister og felt inne i hverandre.",
        "Her ligg det meir enn 64 lister og felt inne i kvarandre.",
        "More than 64 lists and fields lie inside one another here.",
    ),
    label: Text::new("for mange nivåer", "for mange nivå", "too many levels"),
    help: Text::new(
        "Se etter innrykk eller parenteser som er gjentatt. En saksfil trenger aldri mer enn åtte nivåer.",
        "Sjå etter innrykk eller parentesar som er gjentekne. Ei saksfil treng aldri meir enn åtte nivå.",
        "Look for repeated indentation or brackets. A case file never needs more than eight levels.",
    ),
};

/// Too many nodes.
pub(super) static TOO_MANY: Message = Message {
    headline: Text::new(
        "Filen har mer enn 200 000 felt og verdier.",
        "Fila har meir enn 200 000 felt og verdiar.",
        "The file has more than 200,000 fields and values.",
    ),
    label: Text::new("lest hit", "lesen hit", "read up to here"),
    help: Text::new(
        "Se etter at det er riktig fil, og at ingenting er limt inn mange ganger.",
        "Sjå etter at det er rett fil, og at ingenting er limt inn mange gonger.",
        "Make sure that it is the right file, and that nothing was pasted many times.",
    ),
};

/// Too many nodes through aliases.
pub(super) static EXPANDS: Message = Message {
    headline: Text::new(
        "Henvisningene med stjerne gjør filen større enn 200 000 felt og verdier.",
        "Tilvisingane med stjerne gjer fila større enn 200 000 felt og verdiar.",
        "The references with a star make the file larger than 200,000 fields and values.",
    ),
    label: Text::new("vokser for mye her", "veks for mykje her", "grows too far here"),
    help: Text::new(
        "Skriv ut det som er ment, i stedet for å vise til det.",
        "Skriv ut det som er meint, i staden for å vise til det.",
        "Write out what is meant instead of referring to it.",
    ),
};
