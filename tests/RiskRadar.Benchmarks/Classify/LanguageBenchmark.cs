using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lingua;
using RiskRadar.Classify.Features;
using RiskRadar.Classify.Models;
using RiskRadar.Classify.Reading;
using RiskRadar.Classify.Training;

namespace RiskRadar.Benchmarks.Classify;

/// <summary>How often, and how fast, a comment's language is told: the votes of the tokenizer's words beside SearchPioneer.Lingua, on texts that neither learned from.</summary>
internal static class LanguageBenchmark
{
    private static readonly Dictionary<string, string> Codes = new()
    {
        ["english"] = "en", ["german"] = "de", ["french"] = "fr", ["spanish"] = "es", ["italian"] = "it", ["portuguese"] = "pt", ["arabic"] = "ar", ["hindi"] = "hi",
    };

    // The languages that the votes can tell apart, less those that the library does not know by these codes.
    private static readonly Language[] Same =
    [
        Language.English, Language.German, Language.French, Language.Spanish, Language.Italian, Language.Portuguese, Language.Dutch, Language.Swedish, Language.Danish,
        Language.Bokmal, Language.Finnish, Language.Polish, Language.Czech, Language.Romanian, Language.Turkish, Language.Indonesian, Language.Arabic, Language.Persian,
        Language.Russian, Language.Ukrainian, Language.Greek, Language.Hebrew, Language.Hindi, Language.Thai, Language.Chinese, Language.Japanese, Language.Korean,
        Language.Bengali, Language.Tamil, Language.Telugu, Language.Georgian,
    ];

    /// <summary>Runs it: <c>languages DATA</c>, a folder with <c>labelled/xlmt_multilingual_sentiment.tsv.gz</c>.</summary>
    public static int Run(string[] args)
    {
        var rows = TableFile.Rows(Path.Combine(args[0], "labelled", "xlmt_multilingual_sentiment.tsv.gz")).ToList();
        var texts = rows.Where(row => row["split"] == "val" && row["text"].Length > 0).Select(row => (Text: row["text"], Code: Codes[row["language"]])).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count:N0} texts, {texts.Average(text => Encoding.UTF8.GetByteCount(text.Text)):F0} bytes on average; processor time of the process, one thread"));

        var english = rows.Where(row => row["split"] == "train" && row["language"] == "english").Select(row => row["text"]);
        var reader = new TableReader(WithWords(LanguageWords.Learn(args[0], english, row => row["split"] == "train")));
        Measure("votes of words, with the reading of a comment", texts, text =>
        {
            reader.Read(Encoding.UTF8.GetBytes(text), out var reading);
            return reading.Language;
        });
        foreach (var (name, builder) in new[]
        {
            ("Lingua, the same languages, high accuracy", LanguageDetectorBuilder.FromLanguages(Same)),
            ("Lingua, the same languages, low accuracy", LanguageDetectorBuilder.FromLanguages(Same).WithLowAccuracyMode()),
            ("Lingua, all languages, high accuracy", LanguageDetectorBuilder.FromAllLanguages()),
        })
        {
            var detector = builder.WithPreloadedLanguageModels().Build();
            Measure(name, texts, text => Code(detector.DetectLanguageOf(text)));
        }

        return 0;
    }

    private static string? Code(Language language) => language == Language.Unknown ? null : language.IsoCode6391().ToString().ToLowerInvariant();

    private static void Measure(string name, List<(string Text, string Code)> texts, Func<string, string?> detect)
    {
        var told = texts.Select(text => detect(text.Text)).ToList();
        var time = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var (text, _) in texts)
        {
            detect(text);
        }

        var rate = texts.Count / (Process.GetCurrentProcess().TotalProcessorTime - time).TotalSeconds;
        var right = texts.Select((text, at) => (text.Code, IsRight: told[at] == text.Code, IsOpen: told[at] is null)).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-46} right {right.Average(one => one.IsRight ? 1.0 : 0):P1}, open {right.Average(one => one.IsOpen ? 1.0 : 0):P1}, taken for English {told.Where((code, at) => right[at].Code != "en").Average(code => code == "en" ? 1.0 : 0):P1} of the others, {rate,10:N0} texts/s, {Environment.WorkingSet >> 20} MB"));
        Console.WriteLine("    " + string.Join("  ", right.GroupBy(one => one.Code).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Average(one => one.IsRight ? 1.0 : 0):P1}"))));
    }

    private static CommentModel WithWords(FeatureTable words) => new(
        new ModelHeader("", ModelOutputs.Names, ["en"], 1, [.. ModelOutputs.Names.Select(_ => new OutputHead(0, new float[StyleCounts.Features], 1, 0))], [], LanguageWords.Codes),
        "",
        new FeatureTableBuilder().Build(),
        words);
}
