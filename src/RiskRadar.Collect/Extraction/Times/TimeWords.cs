using System.Collections.Frozen;

namespace RiskRadar.Collect.Extraction.Times;

/// <summary>Names of months and words of relative times in English, German, French, Spanish, Italian, Portuguese, Dutch and some more.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = ByWord(
    [
        "january jan januar jänner jän janvier janv enero ene gennaio genn janeiro januari styczeń stycznia ocak января",
        "february feb februar febr feber février févr fév fevrier febrero febbraio febb fevereiro fev februari lutego luty şubat февраля",
        "march mar märz mrz mär maerz mars marzo março marco maart mrt marca marzec mart марта",
        "april apr avril avr abril abr aprile apríl kwietnia kwiecień nisan апреля",
        "may mai mayo maggio magg maio mei maj maja mayıs мая",
        "june jun juni juin junio giugno giu junho czerwca czerwiec haziran июня",
        "july jul juli juillet juil julio luglio lug julho lipca lipiec temmuz июля",
        "august aug août aout agosto ago ag augustus sierpnia sierpień ağustos августа",
        "september sep sept septembre septiembre settembre sett set setembro września wrzesień eylül сентября",
        "october oct oktober okt octobre octubre ottobre ott outubro out października ekim октября",
        "november nov novembre noviembre novembro listopada kasım ноября",
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro grudnia aralık декабря",
    ]);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Units = ByWord(
    [
        "second seconds sec secs s sekunde sekunden sek seconde secondes segundo segundos secondo secondi seg seconden",
        "minute minutes min mins m minuten minuto minutos minuti minuut",
        "hour hours hr hrs h std stunde stunden heure heures hora horas ora ore uur uren",
        "day days d tag tage tagen jour jours j día días dia dias giorno giorni dag dagen",
        "week weeks w wk wks woche wochen semaine semaines sem semana semanas settimana settimane weken",
        "month months mo mos monat monate monaten mois mes meses mese mesi mês maand maanden",
        "year years yr yrs y jahr jahre jahren an ans année années año años anno anni ano anos jaar jaren",
    ]);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Ones = ByWord(
        ["a an one einer einem einen ein eine un une una uno um uma een"]);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> DayNames = ByWord(
    [
        "today heute aujourd'hui aujourd hoy oggi hoje vandaag",
        "yesterday gestern hier ayer ieri ontem gisteren",
    ]);

    /// <summary>1 to 12, or 0.</summary>
    public static int Month(ReadOnlySpan<char> word) => Months.TryGetValue(word, out var month) ? month : 0;

    /// <summary>1 second, 2 minute, 3 hour, 4 day, 5 week, 6 month, 7 year, or 0.</summary>
    public static int Unit(ReadOnlySpan<char> word) => Units.TryGetValue(word, out var unit) ? unit : 0;

    /// <summary>The word stands for one: "a day ago".</summary>
    public static bool IsOne(ReadOnlySpan<char> word) => Ones.TryGetValue(word, out _);

    /// <summary>1 today, 2 yesterday, or 0.</summary>
    public static int DayName(ReadOnlySpan<char> word) => DayNames.TryGetValue(word, out var day) ? day : 0;

    /// <summary>The word says that what stands before it is past: "3 days ago".</summary>
    public static bool IsAgo(ReadOnlySpan<char> word) =>
        Is(word, "ago") || Is(word, "fa") || Is(word, "atrás") || Is(word, "atras") || Is(word, "geleden") || Is(word, "earlier");

    /// <summary>The word says that what follows it is past: "vor 3 Tagen".</summary>
    public static bool IsSince(ReadOnlySpan<char> word) =>
        Is(word, "vor") || Is(word, "hace") || Is(word, "há") || Is(word, "ha") || Is(word, "il");

    /// <summary>The word may stand between a day, a month and a year: "2 de marzo de 2026", "1st".</summary>
    public static bool IsGlue(ReadOnlySpan<char> word) =>
        Is(word, "de") || Is(word, "del") || Is(word, "of") || Is(word, "st") || Is(word, "nd") || Is(word, "rd") || Is(word, "th") || Is(word, "er");

    private static bool Is(ReadOnlySpan<char> word, string expected) => word.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ByWord(string[] rows) =>
        rows.SelectMany((row, index) => row.Split(' ').Select(word => (word, index)))
            .DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.index + 1, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
