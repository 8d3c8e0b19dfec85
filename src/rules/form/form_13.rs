//! FORM-13: settings in `brille.yaml` that cannot be as they are written.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::rules::{Example, Rule};

pub(super) static RULE: Rule = Rule {
    code: "FORM-13",
    severity: Severity::Error,
    basis: &[],
    title: Text::new(
        "Innstillingene i brille.yaml kan brukes",
        "Innstillingane i brille.yaml kan brukast",
        "The settings in brille.yaml can be used",
    ),
    why: Text::new(
        "En innstilling som ikke blir forstått, gjelder ikke. Da blir sakene sjekket på en annen måte enn dere har \
         bestemt, uten at noen ser det.",
        "Ei innstilling som ikkje blir forstått, gjeld ikkje. Då blir sakene sjekka på ein annan måte enn de har \
         bestemt, utan at nokon ser det.",
        "A setting that is not understood does not hold. The cases are then checked in another way than you have \
         decided, and nobody sees it.",
    ),
    limits: Text::new(
        "Regelen sier ikke om innstillingene er kloke. Den ser heller ikke etter om et mønster treffer noen fil.",
        "Regelen seier ikkje om innstillingane er kloke. Han ser heller ikkje etter om eit mønster treffer noka fil.",
        "The rule does not say whether the settings are wise, nor does it look whether a pattern matches any file.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[
        &SUGGESTED_RULE,
        &UNKNOWN_RULE,
        &UNKNOWN_FIELD,
        &NO_LIST,
        &TEXT_IS_FIXED,
        &FORM_IS_SEEN,
        &PATTERN,
        &NO_CALENDAR,
        &NO_TEMPLATES,
        &NO_LOGO,
        &BAD_LOGO,
        &LOGO_WITH_TEXT,
        &NO_COLOUR,
        &FAINT_COLOUR,
        &TOO_LONG,
        &TOO_MANY,
    ],
    examples: &[Example {
        good: true,
        date: "2026-10-05",
        yaml: "\
brille: 1
",
    }],
    check: None,
};

pub(super) static SUGGESTED_RULE: Message = Message {
    headline: Text::new(
        "Ingen regel har dette navnet. Du mente trolig {suggestion}.",
        "Ingen regel har dette namnet. Du meinte truleg {suggestion}.",
        "No rule has this name. You probably meant {suggestion}.",
    ),
    label: Text::new("mente du {suggestion}?", "meinte du {suggestion}?", "did you mean {suggestion}?"),
    help: Text::new(
        "Skriv {suggestion}, eller se alle reglene med `brille rules`.",
        "Skriv {suggestion}, eller sjå alle reglane med `brille rules`.",
        "Write {suggestion}, or see all rules with `brille rules`.",
    ),
};

pub(super) static UNKNOWN_RULE: Message = Message {
    headline: Text::new(
        "Ingen regel og ingen familie av regler har dette navnet.",
        "Ingen regel og ingen familie av reglar har dette namnet.",
        "No rule and no family of rules has this name.",
    ),
    label: Text::new("ukjent regel", "ukjend regel", "unknown rule"),
    help: Text::new(
        "Skriv koden til en regel, slik som `PLAN-14`, eller en hel familie, slik som `DOK`. `brille rules` viser \
         alle.",
        "Skriv koden til ein regel, slik som `PLAN-14`, eller ein heil familie, slik som `DOK`. `brille rules` viser \
         alle.",
        "Write the code of a rule, such as `PLAN-14`, or a whole family, such as `DOK`. `brille rules` shows them all.",
    ),
};

pub(super) static UNKNOWN_FIELD: Message = Message {
    headline: Text::new(
        "Innstillingene har ikke noe felt med dette navnet her.",
        "Innstillingane har ikkje noko felt med dette namnet her.",
        "The settings have no field with this name here.",
    ),
    label: Text::new("ukjent felt", "ukjent felt", "unknown field"),
    help: Text::new(
        "Se etter skrivefeil og om innrykket er riktig. `brille schema brille` viser alle feltene, og `brille \
         explain` tallene til en regel.",
        "Sjå etter skrivefeil og om innrykket er rett. `brille schema brille` viser alle felta, og `brille explain` \
         tala til ein regel.",
        "Look for a spelling mistake and check the indentation. `brille schema brille` shows all fields, and `brille \
         explain` the numbers of a rule.",
    ),
};

pub(super) static NO_LIST: Message = Message {
    headline: Text::new("Her skal det stå en liste.", "Her skal det stå ei liste.", "A list belongs here."),
    label: Text::new("skal være en liste", "skal vere ei liste", "must be a list"),
    help: Text::new(
        "Skriv hver del på en egen linje med bindestrek foran, eller mellom hakeparenteser: `[saker/arkiv]`",
        "Skriv kvar del på ei eiga linje med bindestrek framfor, eller mellom hakeparentesar: `[saker/arkiv]`",
        "Write each part on a line of its own after a dash, or between square brackets: `[saker/arkiv]`",
    ),
};

pub(super) static TEXT_IS_FIXED: Message = Message {
    headline: Text::new(
        "Reglene om filen som tekst (`YAML`) kan ikke slås av eller få et annet nivå.",
        "Reglane om fila som tekst (`YAML`) kan ikkje slåast av eller få eit anna nivå.",
        "The rules on the file as text (`YAML`) cannot be turned off or be given another level.",
    ),
    label: Text::new("kan ikke endres", "kan ikkje endrast", "cannot be changed"),
    help: Text::new(
        "Ta bort linjen. Det som ikke kan leses, kan ikke vurderes, og da ville det se ut som om alt var i orden.",
        "Ta bort linja. Det som ikkje kan lesast, kan ikkje vurderast, og då ville det sjå ut som om alt var i orden.",
        "Remove the line. What cannot be read cannot be judged, and it would look as if all were well.",
    ),
};

pub(super) static FORM_IS_SEEN: Message = Message {
    headline: Text::new(
        "Reglene om formen (`FORM`) kan ikke slås av.",
        "Reglane om forma (`FORM`) kan ikkje slåast av.",
        "The rules on the form (`FORM`) cannot be turned off.",
    ),
    label: Text::new("kan ikke være `av`", "kan ikkje vere `av`", "cannot be `av`"),
    help: Text::new(
        "Velg `merknad`, `advarsel` eller `feil`. Der formen er feil, sier ingen andre regler fra, og da ville det se ut som om alt var i orden.",
        "Vel `merknad`, `advarsel` eller `feil`. Der forma er feil, seier ingen andre reglar frå, og då ville det sjå ut som om alt var i orden.",
        "Choose `merknad`, `advarsel` or `feil`. Where the form is wrong no other rule speaks, and it would look as if all were well.",
    ),
};

pub(super) static PATTERN: Message = Message {
    headline: Text::new(
        "Dette er ikke et mønster for filer under mappen til brille.yaml.",
        "Dette er ikkje eit mønster for filer under mappa til brille.yaml.",
        "This is no pattern for files below the folder of brille.yaml.",
    ),
    label: Text::new("kan ikke brukes", "kan ikkje brukast", "cannot be used"),
    help: Text::new(
        "Skriv stien fra mappen til brille.yaml, med `/` mellom mappene og uten `..`, slik: `saker/avsluttede/**`. \
         Alle parenteser må lukkes.",
        "Skriv stien frå mappa til brille.yaml, med `/` mellom mappene og utan `..`, slik: `saker/avslutta/**`. Alle \
         parentesar må lukkast.",
        "Write the path from the folder of brille.yaml, with `/` between folders and without `..`, such as \
         `saker/avsluttede/**`. All brackets must be closed.",
    ),
};

pub(super) static NO_CALENDAR: Message = Message {
    headline: Text::new(
        "Filen med skoleruten kan ikke brukes.",
        "Fila med skoleruta kan ikkje brukast.",
        "The file with the school calendar cannot be used.",
    ),
    label: Text::new(
        "finnes ikke, eller er ingen skolerute",
        "finst ikkje, eller er inga skolerute",
        "not there, or no school calendar",
    ),
    help: Text::new(
        "Se etter at mappen og filnavnet er riktige, sett fra mappen til brille.yaml. Sjekk skoleruten for seg med \
         `brille check`.",
        "Sjå etter at mappa og filnamnet er rette, sett frå mappa til brille.yaml. Sjekk skoleruta for seg med \
         `brille check`.",
        "Check that the folder and the file name are right, seen from the folder of brille.yaml. Check the calendar on its own \
         with `brille check`.",
    ),
};

pub(super) static NO_TEMPLATES: Message = Message {
    headline: Text::new(
        "Det finnes ingen mappe med maler her.",
        "Det finst inga mappe med malar her.",
        "There is no folder of templates here.",
    ),
    label: Text::new(
        "finnes ikke, eller er ingen mappe",
        "finst ikkje, eller er inga mappe",
        "not there, or no folder",
    ),
    help: Text::new(
        "Se etter at navnet er riktig, sett fra mappen til brille.yaml.",
        "Sjå etter at namnet er rett, sett frå mappa til brille.yaml.",
        "Check that the name is right, seen from the folder of brille.yaml.",
    ),
};

pub(super) static NO_LOGO: Message = Message {
    headline: Text::new(
        "Det finnes ingen fil med logo her.",
        "Det finst inga fil med logo her.",
        "There is no file with a logo here.",
    ),
    label: Text::new(
        "finnes ikke i mappen til brille.yaml",
        "finst ikkje i mappa til brille.yaml",
        "not in the folder of brille.yaml",
    ),
    help: Text::new(
        "Se etter at navnet er riktig, sett fra mappen til brille.yaml. Filen må ligge der eller i en mappe under.",
        "Sjå etter at namnet er rett, sett frå mappa til brille.yaml. Fila må liggje der eller i ei mappe under.",
        "Check that the name is right, seen from the folder of brille.yaml. The file must lie there or in a folder below.",
    ),
};

pub(super) static BAD_LOGO: Message = Message {
    headline: Text::new(
        "Filen kan ikke brukes som logo.",
        "Fila kan ikkje brukast som logo.",
        "The file cannot be used as a logo.",
    ),
    label: Text::new("kan ikke brukes", "kan ikkje brukast", "cannot be used"),
    help: Text::new(
        "Bruk et bilde i SVG, PNG eller JPG på høyst 1 MB og 4000 punkter i hver retning.",
        "Bruk eit bilete i SVG, PNG eller JPG på høgst 1 MB og 4000 punkt i kvar retning.",
        "Use an image in SVG, PNG or JPG of at most 1 MB and 4000 pixels each way.",
    ),
};

pub(super) static LOGO_WITH_TEXT: Message = Message {
    headline: Text::new(
        "Logoen holder tekst eller andre bilder, og ikke bare former.",
        "Logoen held tekst eller andre bilete, og ikkje berre former.",
        "The logo holds text or other images, and not shapes alone.",
    ),
    label: Text::new("bare former kan brukes", "berre former kan brukast", "only shapes can be used"),
    help: Text::new(
        "Gjør teksten om til kurver i tegneprogrammet og lagre på nytt, eller lagre logoen som PNG.",
        "Gjer teksten om til kurver i teikneprogrammet og lagre på nytt, eller lagre logoen som PNG.",
        "Turn the text into paths in the drawing program and save again, or save the logo as PNG.",
    ),
};

pub(super) static NO_COLOUR: Message = Message {
    headline: Text::new("Dette er ingen farge.", "Dette er ingen farge.", "This is no colour."),
    label: Text::new(
        "skal være `#` og seks tegn, i hermetegn",
        "skal vere `#` og seks teikn, i hermeteikn",
        "must be `#` and six digits, in quotation marks",
    ),
    help: Text::new(
        "Skriv fargen slik: `\"#0b4453\"`. Uten hermetegn er det som står etter `#`, bare en kommentar.",
        "Skriv fargen slik: `\"#0b4453\"`. Utan hermeteikn er det som står etter `#`, berre ein kommentar.",
        "Write the colour like this: `\"#0b4453\"`. Without quotation marks what follows `#` is a mere comment.",
    ),
};

pub(super) static FAINT_COLOUR: Message = Message {
    headline: Text::new(
        "Fargen er for lys til at alle kan lese det som står i den.",
        "Fargen er for lys til at alle kan lese det som står i han.",
        "The colour is too light for everybody to read what stands in it.",
    ),
    label: Text::new("kontrasten er under 4,5 : 1", "kontrasten er under 4,5 : 1", "the contrast is below 4.5 : 1"),
    help: Text::new(
        "Velg en mørkere farge. Samme farge kan brukes når den er så mørk som {shade} eller mørkere.",
        "Vel ein mørkare farge. Same farge kan brukast når han er så mørk som {shade} eller mørkare.",
        "Choose a darker colour. The same colour can be used where it is as dark as {shade} or darker.",
    ),
};

pub(super) static TOO_LONG: Message = Message {
    headline: Text::new(
        "Teksten er lengre enn det er plass til her.",
        "Teksten er lengre enn det er plass til her.",
        "The text is longer than there is room for here.",
    ),
    label: Text::new("for lang", "for lang", "too long"),
    help: Text::new(
        "Kort ned til høyst {most} tegn.",
        "Kort ned til høgst {most} teikn.",
        "Cut it to at most {most} characters.",
    ),
};

pub(super) static TOO_MANY: Message = Message {
    headline: Text::new(
        "Listen er lengre enn det er plass til her.",
        "Lista er lengre enn det er plass til her.",
        "The list is longer than there is room for here.",
    ),
    label: Text::new("for lang", "for lang", "too long"),
    help: Text::new("Kort ned til høyst {most}.", "Kort ned til høgst {most}.", "Cut it to at most {most}."),
};
