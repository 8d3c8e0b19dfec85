//! How people are called: names that are ordinary words too, and what is made of names.

/// First names that are words too, in lower case: at the start of a sentence nobody can tell which.
const FIRST_NAMES: &[&str] = &[
    "alle", "alv", "an", "andre", "ane", "april", "are", "ask", "at", "august", "av", "birk", "bjørk", "bjørn", "bo",
    "bror", "da", "dag", "de", "den", "der", "det", "din", "do", "du", "ebbe", "ei", "ein", "elle", "else", "en",
    "engel", "er", "et", "even", "falk", "far", "for", "fra", "fred", "fri", "frost", "frå", "gard", "grim", "gro",
    "gry", "ham", "han", "hans", "hauk", "helga", "helle", "her", "ho", "hun", "håp", "i", "inga", "iris", "iver",
    "ja", "jan", "jo", "jul", "juli", "juni", "kai", "kaia", "kan", "kim", "kåre", "lilje", "line", "liv", "live",
    "love", "lykke", "lyng", "mai", "maks", "man", "mark", "mars", "me", "med", "men", "min", "mor", "ni", "no",
    "nova", "nå", "når", "odd", "og", "om", "pelle", "per", "perle", "på", "ravn", "rein", "rosa", "rose", "rune",
    "saga", "sanne", "signe", "sin", "sine", "siv", "snø", "so", "sol", "sommer", "stein", "storm", "svale", "så",
    "tale", "ti", "til", "to", "tom", "tone", "tor", "tore", "tre", "trygg", "ulv", "unn", "ut", "var", "vera", "vi",
    "vilje", "vinter", "viola", "vår", "ørn",
];
/// Of those the words that sentences begin with every day.
const DAILY: &[&str] = &[
    "alle", "an", "andre", "are", "at", "av", "da", "de", "den", "der", "det", "din", "do", "du", "ei", "ein", "else",
    "en", "er", "et", "far", "for", "fra", "frå", "ham", "han", "her", "ho", "hun", "i", "ja", "kan", "man", "me",
    "med", "men", "min", "mor", "ni", "no", "nå", "når", "og", "om", "per", "på", "sin", "sine", "so", "så", "ti",
    "til", "to", "tre", "ut", "var", "vi", "vår",
];
/// Last names that are words too.
const LAST_NAMES: &[&str] = &[
    "aker", "alm", "bakke", "bakken", "bakker", "bekk", "bekken", "berg", "berge", "berget", "bergen", "bjerk", "blom",
    "borg", "brann", "brekke", "bro", "bråten", "bru", "by", "bye", "bø", "bøe", "dahl", "dal", "dalen", "eik",
    "eksempel", "elv", "elven", "elvestad", "engen", "eng", "enge", "fjeld", "fjell", "fjellet", "fjord", "flaten",
    "foss", "fossen", "fosse", "frisk", "furu", "gran", "grav", "grønn", "gård", "hage", "hagen", "hall", "hammer",
    "haug", "haugen", "haugene", "hav", "havn", "hei", "heia", "holm", "holmen", "holt", "hvit", "kirke", "kirken",
    "klev", "kleven", "klokk", "krog", "lang", "lie", "lien", "li", "lund", "lunden", "moe", "moen", "mo", "myhre",
    "myr", "myra", "myren", "mønster", "mørk", "nes", "neset", "ness", "nygård", "nord", "odde", "odden", "os",
    "plass", "prøve", "rasmus", "rud", "ryen", "rød", "røed", "sand", "sande", "sanden", "sjø", "skog", "skogen",
    "skole", "skar", "sletten", "sletta", "smed", "smith", "snekker", "solheim", "stang", "steen", "sten", "stor",
    "strand", "stranden", "strøm", "stue", "sund", "sunde", "svart", "sve", "tang", "tangen", "teigen", "teig", "test",
    "tomt", "torp", "torv", "tuft", "ung", "vang", "vann", "vatn", "vest", "vik", "vika", "viken", "vold", "volden",
    "voll", "vollen", "våg", "vågen", "øst", "øy", "øya", "øyen", "ås", "åsen",
];
/// What is said of somebody by a word made of their name, whole or as its beginning: «Kvalstadgutten».
const MADE_OF_NAMES: &[&str] = &[
    "gutt", "gut", "jent", "gjeng", "bande", "bror", "brød", "brør", "søst", "famil", "mor", "far", "sak", "klan",
    "venn", "ven", "folk", "hjem", "heim", "unge", "barn", "tvilling", "foreldre", "mobb",
];
/// Endings that make several people of a last name: «Hauglandene».
const SEVERAL: &[&str] = &["ene", "ane", "er", "ar"];
/// The fewest letters of a name that is found where more is glued to it.
const LONG: usize = 4;

/// Whether a first name, in lower case, is an ordinary word too.
pub fn is_also_word(name: &str) -> bool {
    FIRST_NAMES.contains(&name)
}

/// Whether a name is a word that any text begins sentences with.
pub fn is_daily(name: &str) -> bool {
    DAILY.contains(&name)
}

/// Whether any name, in lower case, is an ordinary word too.
pub fn is_word_and_name(name: &str) -> bool {
    is_also_word(name) || LAST_NAMES.contains(&name)
}

/// Whether a name goes on as a word that is made of it: «Kevin07», «Kevinsgjengen», «Hauglandene».
pub fn makes_word(name: &str, rest: &str) -> bool {
    let bare = rest.strip_prefix('s').unwrap_or(rest);
    let is_made = rest.starts_with(|sign: char| sign.is_ascii_digit())
        || SEVERAL.contains(&rest)
        || [rest, bare].iter().any(|rest| MADE_OF_NAMES.iter().any(|made| rest.starts_with(made)));
    is_made && is_long(name)
}

/// Whether a name is long enough to be found where more is glued to it.
pub fn is_long(name: &str) -> bool {
    name.chars().count() >= LONG && !is_word_and_name(name)
}

/// A name in lower case in the letters of those who lack ours: «Haakon» is «håkon», and «Bjorn» «bjørn».
pub fn spelt_plainly(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in name.replace("aa", "å").chars() {
        match letter {
            'ø' | 'ö' | 'ó' | 'ò' | 'ô' => plain.push('o'),
            'æ' | 'ä' => plain.push_str("ae"),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'á' | 'à' | 'â' => plain.push('a'),
            'ü' | 'ú' => plain.push('u'),
            letter => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_of_a_name_is_told_from_other_words() {
        for (name, rest) in [("kvalstad", "gutten"), ("kevin", "07"), ("kevin", "sgjengen"), ("haugland", "ene")] {
            assert!(makes_word(name, rest), "{name}{rest}");
        }
        for (name, rest) in
            [("kari", "katuren"), ("ada", "gjengen"), ("berg", "folk"), ("mari", "høne"), ("emil", "ie")]
        {
            assert!(!makes_word(name, rest), "{name}{rest}");
        }
        assert_eq!((spelt_plainly("haakon"), spelt_plainly("bjørn")), (spelt_plainly("håkon"), spelt_plainly("bjorn")));
        assert_ne!(spelt_plainly("kari"), spelt_plainly("kåri"));
    }
}
