//! What is said of packages.

use crate::bundle::Wrong;
use crate::cli::failure::tell;
use crate::lang::{Lang, Text};

pub(super) const ONE_READER: Text = Text::new(
    "saken har flere foresatte, og hver får sin pakke: si hvem med --to, for eksempel --to F1",
    "saka har fleire føresette, og kvar får sin pakke: sei kven med --to, til dømes --to F1",
    "the case has several guardians, and each gets a package: say who with --to, such as --to F1",
);
pub(super) const MADE: Text = Text::new("skrev {} med {} filer", "skreiv {} med {} filer", "wrote {} with {} files");
pub(super) const DRAFTS: Text = Text::new(
    "det er feil i saken, så hver side i dokumentene er merket som utkast. Se dem med: brille check {}",
    "det er feil i saka, så kvar side i dokumenta er merkt som utkast. Sjå dei med: brille check {}",
    "there are errors in the case, so every page of the documents is marked as a draft. See them with: brille check {}",
);
pub(super) const ALONE: Text = Text::new(
    "pakken må sendes slik at bare mottakeren kan åpne den: sikkerhetsnivå 4, bare digitalt",
    "pakken må sendast slik at berre mottakaren kan opne han: tryggleiksnivå 4, berre digitalt",
    "the package must be sent so that only its receiver can open it: security level 4, digitally only",
);
pub(super) const NOT_READY: Text = Text::new(
    "saken er ikke klar for statsforvalteren; kontrollrapporten i pakken viser hvorfor. Se det med: brille preflight {}",
    "saka er ikkje klar for statsforvaltaren; kontrollrapporten i pakken viser kvifor. Sjå det med: brille preflight {}",
    "the case is not ready for Statsforvalteren; the control report in the package shows why. See it with: brille preflight {}",
);
pub(super) const NOT_READY_STRICT: Text = Text::new(
    "ingen pakke: saken er ikke klar. Se hvorfor med: brille preflight {}",
    "ingen pakke: saka er ikkje klar. Sjå kvifor med: brille preflight {}",
    "no package: the case is not ready. See why with: brille preflight {}",
);
pub(super) const ERRORS_STRICT: Text = Text::new(
    "ingen pakke: det er feil i saken. Se dem med: brille check {}",
    "ingen pakke: det er feil i saka. Sjå dei med: brille check {}",
    "no package: there are errors in the case. See them with: brille check {}",
);
pub(super) const NO_PDF: Text = Text::new(
    "ikke alle mottakere tar imot annet enn PDF: {}",
    "ikkje alle mottakarar tek imot anna enn PDF: {}",
    "not every receiver takes other files than PDF: {}",
);
pub(super) const NO_PACKAGE: Text = Text::new("ingen pakke er laget", "ingen pakke er laga", "no package was made");
pub(super) const LEAK: Text = Text::new(
    "et filnavn i pakken holder noe som skal skjermes ({})",
    "eit filnamn i pakken held noko som skal skjermast ({})",
    "the name of a file in the package holds what is to be withheld ({})",
);
pub(super) const NO_HISTORY: Text = Text::new(
    "planen har tidligere versjoner, og de er ikke med i pakken. Ta dem med fra git med --history, eller fra filer med --earlier FIL",
    "planen har tidlegare versjonar, og dei er ikkje med i pakken. Ta dei med frå git med --history, eller frå filer med --earlier FIL",
    "the plan has earlier versions, which are not in the package. Put them in from git with --history, or from files with --earlier FILE",
);
pub(super) const HISTORY_OF_FILE: Text = Text::new(
    "--history trenger en saksfil i et git-arkiv, og ikke standard inn",
    "--history treng ei saksfil i eit git-arkiv, og ikkje standard inn",
    "--history needs a case file in a git repository, and not standard input",
);
pub(super) const MISSING: Text = Text::new(
    "disse versjonene av planen ble ikke funnet, og innholdslisten sier det: {}. Ta dem med fra filer med --earlier FIL",
    "desse versjonane av planen vart ikkje funne, og innhaldslista seier det: {}. Ta dei med frå filer med --earlier FIL",
    "these versions of the plan were not found, and the contents say so: {}. Put them in from files with --earlier FILE",
);
pub(super) const RENAMED: Text = Text::new(
    "{} fikk navnet sitt i {}, og det er ikke sikkert at filen før det gjaldt samme sak. Versjoner fra før er ikke med; gjelder de denne saken, ta dem med fra filer med --earlier FIL",
    "{} fekk namnet sitt i {}, og det er ikkje sikkert at fila før det galdt same sak. Versjonar frå før er ikkje med; gjeld dei denne saka, ta dei med frå filer med --earlier FIL",
    "{} got its name in {}, and the file before may have been about another case. Versions from before are not in the package; if they are of this case, put them in from files with --earlier FILE",
);
pub(super) const EARLIER_DRAFTS: Text = Text::new(
    "det var feil i saken den gang, så dette er merket som utkast: {}",
    "det var feil i saka den gongen, så dette er merkt som utkast: {}",
    "there were errors in the case at that time, so this is marked as a draft: {}",
);
pub(super) const EARLIER_STOPPED: Text = Text::new(
    "{} kan ikke tas med som tidligere versjon av planen, og ingen pakke er laget. Rett filen",
    "{} kan ikkje takast med som tidlegare versjon av planen, og ingen pakke er laga. Rett fila",
    "{} cannot be put in as an earlier version of the plan, and no package was made. Correct the file",
);
pub(super) const STATE_STOPPED: Text = Text::new(
    "{} kan ikke tas med som tidligere versjon av planen, og ingen pakke er laget. {}",
    "{} kan ikkje takast med som tidlegare versjon av planen, og ingen pakke er laga. {}",
    "{} cannot be put in as an earlier version of the plan, and no package was made. {}",
);
pub(super) const CORRECT_VERSION: Text = Text::new(
    "Hent den ut med: {} > {}, rett den, og gi den med --earlier {}",
    "Hent han ut med: {} > {}, rett han, og gi han med --earlier {}",
    "Print it with: {} > {}, correct it, and give it with --earlier {}",
);
pub(super) const WITHOUT_GIT: Text = Text::new(
    "ingen pakke med --history er laget. Uten git kan tidligere versjoner tas med fra filer med --earlier FIL",
    "ingen pakke med --history er laga. Utan git kan tidlegare versjonar takast med frå filer med --earlier FIL",
    "no package with --history was made. Without git, earlier versions can be put in from files with --earlier FILE",
);
pub(super) const OF_HISTORY: Text = Text::new(
    "historikken i git gir ikke alle tidligere versjoner av planen. {}",
    "historikken i git gir ikkje alle tidlegare versjonar av planen. {}",
    "the history in git does not give all earlier versions of the plan. {}",
);
pub(super) const CORRECT_STATE: Text = Text::new(
    "Hent saken slik den var, med: {} > {}. Er det denne saken, rett det som er galt, og gi filen med --earlier {}. Er det en annen, lag pakken uten --history, og gi hver tidligere versjon med --earlier FIL",
    "Hent saka slik ho var, med: {} > {}. Er det denne saka, rett det som er gale, og gi fila med --earlier {}. Er det ei anna, lag pakken utan --history, og gi kvar tidlegare versjon med --earlier FIL",
    "Print the case as it was, with: {} > {}. If it is this case, correct what is wrong, and give the file with --earlier {}. If it is another, make the package without --history, and give each earlier version with --earlier FILE",
);
pub(super) const GIVE_VERSIONS: Text = Text::new(
    "Hent saken slik den var, med: {} > {}, og rett den. Gi versjon {} med --earlier, hver i sin fil",
    "Hent saka slik ho var, med: {} > {}, og rett ho. Gi versjon {} med --earlier, kvar i si fil",
    "Print the case as it was, with: {} > {}, and correct it. Give version {} with --earlier, each in a file of its own",
);
pub(super) const WITHOUT_HISTORY: Text = Text::new(
    "Lag pakken uten --history, og gi hver tidligere versjon med --earlier FIL. Denne hentes ut med: {} > {}",
    "Lag pakken utan --history, og gi kvar tidlegare versjon med --earlier FIL. Denne blir henta ut med: {} > {}",
    "Make the package without --history, and give each earlier version with --earlier FILE. This one is printed with: {} > {}",
);
pub(super) const NOT_EARLIER_FILE: Text = Text::new(
    "{} kan ikke tas med som tidligere versjon av planen",
    "{} kan ikkje takast med som tidlegare versjon av planen",
    "{} cannot be put in as an earlier version of the plan",
);
pub(super) const NO_PLAN: Text = Text::new("{} har ingen plan", "{} har ingen plan", "{} has no plan");
pub(super) const PRESENT: Text = Text::new(
    "{} har den samme versjonen av planen som saken har nå",
    "{} har den same versjonen av planen som saka har no",
    "{} has the same version of the plan as the case has now",
);
pub(super) const TWICE: Text = Text::new(
    "{} har samme versjon av planen som en annen fil",
    "{} har same versjon av planen som ei anna fil",
    "{} has the same version of the plan as another file",
);
pub(super) const OTHER_CASE: Text = Text::new(
    "{} har et annet saksnummer (`sak.id`), så det kan være saken til et annet barn",
    "{} har eit anna saksnummer (`sak.id`), så det kan vere saka til eit anna barn",
    "{} has another case number (`sak.id`), so it may be the case of another child",
);
pub(super) const NO_CASE_NUMBER: Text = Text::new(
    "{} eller saken selv har ikke noe saksnummer (`sak.id`), så det kan være saken til et annet barn",
    "{} eller saka sjølv har ikkje noko saksnummer (`sak.id`), så det kan vere saka til eit anna barn",
    "{} or the case itself has no case number (`sak.id`), so it may be the case of another child",
);
pub(super) const FILE_OF_OTHER_CASE: Text = Text::new(
    "{} har ikke saksnummeret (`sak.id`) som saken har nå, så det kan være saken til et annet barn. Er det den samme saken, skriv det samme nummeret i filen",
    "{} har ikkje saksnummeret (`sak.id`) som saka har no, så det kan vere saka til eit anna barn. Er det den same saka, skriv det same nummeret i fila",
    "{} does not have the case number (`sak.id`) that the case has now, so it may be the case of another child. If it is the same case, write the same number in the file",
);
pub(super) const FILE_OF_NO_CASE: Text = Text::new(
    "{} og saken må ha det samme saksnummeret (`sak.id`), og en av dem har ikke noe: det kan være saken til et annet barn. Er det den samme saken, skriv det samme nummeret i begge",
    "{} og saka må ha det same saksnummeret (`sak.id`), og ei av dei har ikkje noko: det kan vere saka til eit anna barn. Er det den same saka, skriv det same nummeret i begge",
    "{} and the case must have the same case number (`sak.id`), and one of them has none: it may be the case of another child. If it is the same case, write the same number in both",
);
pub(super) const LATER: Text = Text::new(
    "{} har en høyere versjon av planen enn saken har nå",
    "{} har ein høgare versjon av planen enn saka har no",
    "{} has a higher version of the plan than the case has now",
);
pub(super) const WITHHELD_TODAY: Text = Text::new(
    "versjonen viser det som skal skjermes for mottakeren i dag: {}",
    "versjonen viser det som skal skjermast for mottakaren i dag: {}",
    "the version shows what is to be withheld from its reader today: {}",
);
pub(super) const WHOLE: Text = Text::new(
    "Pakken er hel: {} filer, og ingen av dem er endret.",
    "Pakken er heil: {} filer, og ingen av dei er endra.",
    "The package is whole: {} files, none of them changed.",
);
pub(super) const NOT_WHOLE: Text =
    Text::new("Pakken er ikke hel.", "Pakken er ikkje heil.", "The package is not whole.");
pub(super) const UNFINISHED: Text = Text::new(
    "er en pakke som ikke ble ferdig",
    "er ein pakke som ikkje vart ferdig",
    "is a package that was not finished",
);
pub(super) const NO_ARCHIVE: Text = Text::new(
    "er verken en mappe eller en hel ZIP-fil",
    "er verken ei mappe eller ei heil ZIP-fil",
    "is neither a folder nor a whole ZIP file",
);
pub(super) const BOMB: Text = Text::new(
    "pakker ut til langt mer enn dokumenter gjør, og ble ikke lest",
    "pakkar ut til langt meir enn dokument gjer, og vart ikkje lesen",
    "unpacks to far more than documents do, and was not read",
);
pub(super) const LOCKED: Text = Text::new("er låst med passord", "er låst med passord", "is locked with a password");

/// What an earlier state is saved as.
pub(super) fn file_of(number: Option<i64>) -> String {
    number.map_or_else(|| "tidligere.yaml".to_owned(), |number| format!("v{number}.yaml"))
}

/// `2, 4–6`
pub(super) fn spans(spans: &[(i64, i64)]) -> String {
    let span = |(first, last): &(i64, i64)| if first == last { first.to_string() } else { format!("{first}–{last}") };
    spans.iter().map(span).collect::<Vec<_>>().join(", ")
}

/// `data/01-saksgang.pdf: er endret`
pub(super) fn wrong(lang: Lang, wrong: Wrong, line: Option<usize>) -> String {
    let text = match wrong {
        Wrong::NoBag => Text::new(
            "mangler eller er endret, så dette er ingen pakke etter BagIt 1.0",
            "manglar eller er endra, så dette er ingen pakke etter BagIt 1.0",
            "is missing or changed, so this is no package after BagIt 1.0",
        ),
        Wrong::NoManifest => Text::new(
            "mangler eller kan ikke leses, så ingen vet hva pakken skal inneholde",
            "manglar eller kan ikkje lesast, så ingen veit kva pakken skal innehalde",
            "is missing or cannot be read, so nobody knows what the package should hold",
        ),
        Wrong::Line => {
            let text = Text::new("linje {} er endret", "linje {} er endra", "line {} was changed");
            return tell(lang, text, &[&line.unwrap_or_default().to_string()]);
        }
        Wrong::Missing => Text::new("mangler", "manglar", "is missing"),
        Wrong::Changed => Text::new("er endret", "er endra", "was changed"),
        Wrong::Stray => {
            Text::new("hører ikke til i pakken", "høyrer ikkje til i pakken", "does not belong to the package")
        }
        Wrong::Name => Text::new(
            "har et navn som kan føre ut av pakken, og ble ikke lest",
            "har eit namn som kan føre ut av pakken, og vart ikkje lesen",
            "has a name that may lead out of the package, and was not read",
        ),
        Wrong::Twice => Text::new(
            "har samme navn som en annen fil",
            "har same namn som ei anna fil",
            "has the same name as another file",
        ),
        Wrong::NoFile => Text::new(
            "er en lenke eller noe annet som ikke er en fil, og ble ikke fulgt",
            "er ei lenkje eller noko anna som ikkje er ei fil, og vart ikkje følgd",
            "is a link or something else that is no file, and was not followed",
        ),
        Wrong::Unreadable => Text::new("kan ikke leses", "kan ikkje lesast", "cannot be read"),
        Wrong::Fetch => Text::new(
            "viser til filer som ikke er i pakken, og som ikke ble hentet",
            "viser til filer som ikkje er i pakken, og som ikkje vart henta",
            "points to files that are not in the package, and that were not fetched",
        ),
        Wrong::Size => Text::new(
            "sier noe annet om hvor mange og hvor store filene er",
            "seier noko anna om kor mange og kor store filene er",
            "says something else of how many and how large the files are",
        ),
        Wrong::TooLarge => Text::new(
            "er for stor til å være en pakke",
            "er for stor til å vere ein pakke",
            "is too large for a package",
        ),
    };
    text.get(lang).to_owned()
}
