//! The words of YAML-01: one message for each slip of the hand.

use crate::finding::Message;
use crate::lang::Text;

/// A tab in the indentation.
pub(super) static TAB: Message = Message {
    headline: Text::new(
        "Linjen er rykket inn med tabulator.",
        "Linja er rykt inn med tabulator.",
        "The line is indented with a tab.",
    ),
    label: Text::new("tabulator", "tabulator", "tab"),
    help: Text::new(
        "Bruk mellomrom til innrykk: Slett tabulatoren og trykk mellomrom to ganger for hvert nivå.",
        "Bruk mellomrom til innrykk: Slett tabulatoren og trykk mellomrom to gonger for kvart nivå.",
        "Indent with spaces: delete the tab and press the space bar twice for each level.",
    ),
};

/// A line that begins where no line above it begins.
pub(super) static INDENTATION: Message = Message {
    headline: Text::new(
        "Innrykket passer ikke med linjene over.",
        "Innrykket passar ikkje med linjene over.",
        "The indentation does not fit the lines above.",
    ),
    label: Text::new("begynner på feil sted", "byrjar på feil stad", "begins at the wrong place"),
    help: Text::new(
        "La linjen begynne rett under linjene den hører sammen med, eller to mellomrom lenger inn når den hører til \
         linjen over.",
        "La linja byrje rett under linjene ho høyrer saman med, eller to mellomrom lenger inn når ho høyrer til linja \
         over.",
        "Let the line begin right below the lines it belongs with, or two spaces further in where it belongs to the \
         line above.",
    ),
};

/// `key:value`
pub(super) static NO_SPACE_AFTER_COLON: Message = Message {
    headline: Text::new(
        "Det mangler et mellomrom etter kolon.",
        "Det manglar eit mellomrom etter kolon.",
        "There is no space after the colon.",
    ),
    label: Text::new("mellomrom mangler her", "mellomrom manglar her", "a space belongs here"),
    help: Text::new(
        "Sett et mellomrom mellom kolonet og teksten: `navn: tekst`.",
        "Set eit mellomrom mellom kolonet og teksten: `navn: tekst`.",
        "Put a space between the colon and the text: `navn: text`.",
    ),
};

/// `-item`
pub(super) static NO_SPACE_AFTER_DASH: Message = Message {
    headline: Text::new(
        "Det mangler et mellomrom etter streken.",
        "Det manglar eit mellomrom etter streken.",
        "There is no space after the dash.",
    ),
    label: Text::new("mellomrom mangler her", "mellomrom manglar her", "a space belongs here"),
    help: Text::new(
        "Er dette et punkt i en liste, så sett et mellomrom etter streken: `- punkt`. Er det vanlig tekst, så sett \
         hermetegn rundt den.",
        "Er dette eit punkt i ei liste, så set eit mellomrom etter streken: `- punkt`. Er det vanleg tekst, så set \
         hermeteikn rundt han.",
        "If this is an item of a list, put a space after the dash: `- item`. If it is plain text, put quotes around \
         it.",
    ),
};

/// A line that is neither a key with a value nor an item.
pub(super) static NO_COLON: Message = Message {
    headline: Text::new(
        "Linjen er verken et felt med verdi eller et punkt i en liste.",
        "Linja er verken eit felt med verdi eller eit punkt i ei liste.",
        "The line is neither a field with a value nor an item of a list.",
    ),
    label: Text::new("kolon mangler", "kolon manglar", "no colon"),
    help: Text::new(
        "Skriv `felt: verdi`. Er dette tekst over flere linjer, så skriv `|` etter kolonet på linjen der feltet \
         begynner, og rykk alle linjene like langt inn under det.",
        "Skriv `felt: verdi`. Er dette tekst over fleire linjer, så skriv `|` etter kolonet på linja der feltet \
         byrjar, og rykk alle linjene like langt inn under det.",
        "Write `field: value`. If this is text over several lines, write `|` after the colon where the field begins, \
         and indent all the lines equally below it.",
    ),
};

/// `: ` inside unquoted text.
pub(super) static COLON_IN_TEXT: Message = Message {
    headline: Text::new(
        "Teksten har kolon og mellomrom inni seg, og kan da ikke stå uten hermetegn.",
        "Teksten har kolon og mellomrom inni seg, og kan då ikkje stå utan hermeteikn.",
        "The text has a colon and a space in it, and then it cannot stand without quotes.",
    ),
    label: Text::new("kolon inne i teksten", "kolon inne i teksten", "colon inside the text"),
    help: Text::new(
        "Sett hermetegn rundt hele teksten, eller skriv `|` etter feltets eget kolon og teksten på linjen under, \
         rykket inn.",
        "Set hermeteikn rundt heile teksten, eller skriv `|` etter feltet sitt eige kolon og teksten på linja under, \
         rykt inn.",
        "Put quotes around the whole text, or write `|` after the field's own colon and the text on the line below, \
         indented.",
    ),
};

/// A quote that is never closed.
pub(super) static UNCLOSED_QUOTE: Message = Message {
    headline: Text::new(
        "Hermetegnet blir ikke lukket.",
        "Hermeteiknet blir ikkje lukka.",
        "The quote is never closed.",
    ),
    label: Text::new("åpnes her", "blir opna her", "opened here"),
    help: Text::new(
        "Sett det samme hermetegnet der teksten slutter, eller ta bort dette.",
        "Set det same hermeteiknet der teksten sluttar, eller ta bort dette.",
        "Put the same quote where the text ends, or take this one away.",
    ),
};

/// A quote inside quoted text.
pub(super) static TEXT_AFTER_QUOTE: Message = Message {
    headline: Text::new(
        "Det står tekst etter hermetegnet som lukker.",
        "Det står tekst etter hermeteiknet som lukkar.",
        "There is text after the closing quote.",
    ),
    label: Text::new("teksten er allerede slutt her", "teksten er alt slutt her", "the text has ended before this"),
    help: Text::new(
        "Skal hermetegnet eller apostrofen være en del av teksten, så skriv den dobbelt mellom enkle hermetegn, eller \
         bruk den andre typen hermetegn rundt teksten.",
        "Skal hermeteiknet eller apostrofen vere ein del av teksten, så skriv han dobbelt mellom enkle hermeteikn, \
         eller bruk den andre typen hermeteikn rundt teksten.",
        "If the quote or apostrophe is part of the text, double it between single quotes, or use the other kind of \
         quotes around the text.",
    ),
};

/// A backslash that means nothing.
pub(super) static ESCAPE: Message = Message {
    headline: Text::new(
        "Omvendt skråstrek betyr noe særskilt mellom doble hermetegn.",
        "Omvend skråstrek betyr noko særskilt mellom doble hermeteikn.",
        "A backslash means something special between double quotes.",
    ),
    label: Text::new("omvendt skråstrek", "omvend skråstrek", "backslash"),
    help: Text::new(
        "Skriv den dobbelt, `\\\\`, eller bruk enkle hermetegn rundt teksten.",
        "Skriv han dobbelt, `\\\\`, eller bruk enkle hermeteikn rundt teksten.",
        "Double it, `\\\\`, or use single quotes around the text.",
    ),
};

/// `[` or `{` without its end.
pub(super) static UNCLOSED_BRACKET: Message = Message {
    headline: Text::new("Parentesen blir ikke lukket.", "Parentesen blir ikkje lukka.", "The bracket is never closed."),
    label: Text::new("åpnes her", "blir opna her", "opened here"),
    help: Text::new(
        "Lukk med samme slags parentes. Begynner en tekst med hakeparentes eller krøllparentes, så sett hermetegn \
         rundt den.",
        "Lukk med same slags parentes. Byrjar ein tekst med hakeparentes eller krøllparentes, så set hermeteikn rundt \
         han.",
        "Close it with a bracket of the same kind. If a text begins with a square or curly bracket, put quotes around \
         it.",
    ),
};

/// A bracket that does not match.
pub(super) static STRAY_BRACKET: Message = Message {
    headline: Text::new(
        "Parentesene hører ikke sammen.",
        "Parentesane høyrer ikkje saman.",
        "The brackets do not match.",
    ),
    label: Text::new("denne parentesen", "denne parentesen", "this bracket"),
    help: Text::new(
        "En liste på én linje står mellom to hakeparenteser, felt på én linje mellom to krøllparenteser. Begynner en \
         tekst med en slik parentes, så sett hermetegn rundt den.",
        "Ei liste på éi linje står mellom to hakeparentesar, felt på éi linje mellom to krøllparentesar. Byrjar ein \
         tekst med ein slik parentes, så set hermeteikn rundt han.",
        "A list on one line stands between two square brackets, fields on one line between two curly brackets. If a \
         text begins with such a bracket, put quotes around it.",
    ),
};

/// Something between brackets that fits nothing.
pub(super) static IN_BRACKETS: Message = Message {
    headline: Text::new(
        "Noe er feil mellom parentesene.",
        "Noko er feil mellom parentesane.",
        "Something is wrong between the brackets.",
    ),
    label: Text::new("komma mangler kanskje her", "komma manglar kanskje her", "perhaps a comma is missing here"),
    help: Text::new(
        "Sett komma mellom leddene, og hermetegn rundt tekst som selv har komma, kolon eller parentes i seg.",
        "Set komma mellom ledda, og hermeteikn rundt tekst som sjølv har komma, kolon eller parentes i seg.",
        "Put commas between the items, and quotes around text that has a comma, a colon or a bracket in it.",
    ),
};

/// Unquoted text that begins with a reserved sign.
pub(super) static RESERVED_START: Message = Message {
    headline: Text::new(
        "En tekst kan ikke begynne med {sign} uten hermetegn.",
        "Ein tekst kan ikkje byrje med {sign} utan hermeteikn.",
        "A text cannot begin with {sign} without quotes.",
    ),
    label: Text::new("dette tegnet", "dette teiknet", "this sign"),
    help: Text::new("Sett hermetegn rundt teksten.", "Set hermeteikn rundt teksten.", "Put quotes around the text."),
};

/// Text on the line of `|` or `>`.
pub(super) static TEXT_AFTER_BLOCK_MARK: Message = Message {
    headline: Text::new(
        "Tekst over flere linjer skal begynne på linjen under.",
        "Tekst over fleire linjer skal byrje på linja under.",
        "Text over several lines begins on the line below.",
    ),
    label: Text::new("ingen tekst på denne linjen", "ingen tekst på denne linja", "no text on this line"),
    help: Text::new(
        "Flytt teksten til linjen under og rykk den inn. Er tegnet en del av teksten, så sett hermetegn rundt den.",
        "Flytt teksten til linja under og rykk han inn. Er teiknet ein del av teksten, så set hermeteikn rundt han.",
        "Move the text to the line below and indent it. If the sign is part of the text, put quotes around it.",
    ),
};

/// A list item on the line of its key.
pub(super) static LIST_ON_KEY_LINE: Message = Message {
    headline: Text::new(
        "Punktene i en liste skal stå på linjene under feltet.",
        "Punkta i ei liste skal stå på linjene under feltet.",
        "The items of a list stand on the lines below the field.",
    ),
    label: Text::new(
        "punkt på samme linje som feltet",
        "punkt på same linje som feltet",
        "item on the line of the field",
    ),
    help: Text::new(
        "Flytt punktet til linjen under og rykk det inn, eller skriv listen som `[en, to]`.",
        "Flytt punktet til linja under og rykk det inn, eller skriv lista som `[ein, to]`.",
        "Move the item to the line below and indent it, or write the list as `[one, two]`.",
    ),
};

/// `#` inside unquoted text.
pub(super) static HASH_IN_TEXT: Message = Message {
    headline: Text::new(
        "Tegnet # midt i en tekst gjør resten av linjen til en kommentar.",
        "Teiknet # midt i ein tekst gjer resten av linja til ein kommentar.",
        "The sign # inside a text turns the rest of the line into a comment.",
    ),
    label: Text::new("kommentar herfra", "kommentar herfrå", "comment from here"),
    help: Text::new(
        "Sett hermetegn rundt hele teksten. Er det en kommentar, så sett den på en egen linje over feltet.",
        "Set hermeteikn rundt heile teksten. Er det ein kommentar, så set han på ei eiga linje over feltet.",
        "Put quotes around the whole text. If it is a comment, put it on a line of its own above the field.",
    ),
};

/// Anything else.
pub(super) static OTHER: Message = Message {
    headline: Text::new("Filen kan ikke leses her.", "Fila kan ikkje lesast her.", "The file cannot be read here."),
    label: Text::new("stoppet her", "stoppa her", "stopped here"),
    help: Text::new(
        "Se etter et tegn som mangler eller er for mye, her eller på linjen over. Sett hermetegn rundt tekst som \
         begynner med et annet tegn enn bokstav eller tall.",
        "Sjå etter eit teikn som manglar eller er for mykje, her eller på linja over. Set hermeteikn rundt tekst som \
         byrjar med eit anna teikn enn bokstav eller tal.",
        "Look for a sign that is missing or too many, here or on the line above. Put quotes around text that begins \
         with anything but a letter or a digit.",
    ),
};
