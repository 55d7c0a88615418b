using System.IO.Compression;
using System.Text;
using RiskRadar.Testing;

namespace RiskRadar.Classify.Training;

/// <summary>A data folder made by hand, small enough to train on within a second or two.</summary>
internal sealed class SmallData : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallData()
    {
        Directory.CreateDirectory(_folder.File("labelled"));
        Directory.CreateDirectory(_folder.File("texts"));
        WriteTable(
            Path.Combine("labelled", "semeval2013_2016_tweet_sentiment.tsv.gz"),
            ["text\tlabel", .. Enumerable.Range(0, 400).Select(at => (at % 3) switch { 0 => $"awful number {at}\tnegative", 1 => $"a number {at}\tneutral", _ => $"lovely number {at}\tpositive" })]);
        WriteTable(
            Path.Combine("labelled", "tweeteval_irony.tsv.gz"),
            ["text\tlabel", .. Enumerable.Range(0, 200).Select(at => at % 2 == 0 ? $"oh great number {at}\tirony" : $"plain number {at}\tnon_irony")]);
        File.WriteAllLines(
            Path.Combine(_folder.File("texts"), "own.tsv"),
            ["text\tsignals\tsentiment", .. Enumerable.Range(0, 300).Select(at => at % 2 == 0 ? $"you sellout number {at}\tsellout backlash\tnegative" : $"nice number {at}\t-\tpositive")]);
    }

    public string Folder => _folder.Path;

    public string Work => _folder.File("work");

    public TrainingOptions Options(string? work = null, string? corrections = null, string? champion = null) => new()
    {
        Data = Folder,
        Texts = _folder.File("texts"),
        Labels = _folder.File("labels"),
        Work = work,
        Corrections = corrections,
        Champion = champion,
    };

    public string Write(string name, params string[] lines)
    {
        File.WriteAllLines(_folder.File(name), lines);
        return _folder.File(name);
    }

    public void WriteTable(string name, string[] lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.File(name))!);
        using var file = File.Create(_folder.File(name));
        using var gzip = new GZipStream(file, CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
    }

    public void Dispose() => _folder.Dispose();
}
