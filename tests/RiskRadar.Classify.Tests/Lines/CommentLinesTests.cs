using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace RiskRadar.Classify.Lines;

public sealed class CommentLinesTests
{
    [Fact]
    public async Task ClassifyAsync_Text_WritesOneLineForEachLineEvenAnEmptyOne()
    {
        var (lines, counts) = await ClassifyAsync("great\n\nterrible\r\n", LineFormat.Text);

        Assert.Equal(new LineCounts(3, 0), counts);
        Assert.Equal("positive", lines[0].GetProperty("sentiment").GetString());
        Assert.Equal("negative", lines[2].GetProperty("sentiment").GetString());
    }

    [Fact]
    public async Task ClassifyAsync_Json_KeepsIdsAsTheyAre()
    {
        var (lines, _) = await ClassifyAsync("{\"id\":\"c\\u0031\",\"text\":\"a\"}\n{\"text\":\"b\",\"more\":[{\"text\":1}],\"id\":7}\n{\"text\":\"c\"}", LineFormat.Jsonl);

        Assert.Equal("c1", lines[0].GetProperty("id").GetString());
        Assert.Equal(7, lines[1].GetProperty("id").GetInt32());
        Assert.Equal(JsonValueKind.Null, lines[2].GetProperty("id").ValueKind);
    }

    [Theory]
    [InlineData("{\"text\":\"a\"", "broken JSON")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("", "empty")]
    [InlineData("{\"text\":5}", "no string 'text'")]
    [InlineData("{\"id\":1}", "no string 'text'")]
    [InlineData("{\"text\":\"a\"} x", "broken JSON")]
    public async Task ClassifyAsync_BadJsonLine_SaysSoInItsPlaceAndGoesOn(string bad, string reason)
    {
        var (lines, counts) = await ClassifyAsync($"{{\"text\":\"a\"}}\n{bad}\n{{\"text\":\"b\"}}\n", LineFormat.Jsonl);

        Assert.Equal(new LineCounts(3, 1), counts);
        Assert.Contains(reason, lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, lines[1].GetProperty("line").GetInt32());
        Assert.True(lines[2].TryGetProperty("sentiment", out _));
    }

    [Fact]
    public async Task ClassifyAsync_LoneSurrogateInJson_HasAReading()
    {
        var (lines, counts) = await ClassifyAsync("{\"text\":\"good \\ud83d video\"}", LineFormat.Jsonl);

        Assert.Equal(0, counts.Errors);
        Assert.True(lines[0].TryGetProperty("sentiment", out _));
    }

    [Fact]
    public async Task ClassifyAsync_Csv_ReadsQuotedCellsAndLineBreaks()
    {
        var (lines, counts) = await ClassifyAsync("id,text,x\r\n1,\"I \"\"love\"\" it,\nreally\",y\r\n\"2\",bad,\n", LineFormat.Csv);

        Assert.Equal(new LineCounts(2, 0), counts);
        Assert.Equal(["1", "2"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(Probability("I \"love\" it,\nreally"), lines[0].GetProperty("scores").GetProperty("positive").GetDouble(), 1e-4);
    }

    [Fact]
    public async Task ClassifyAsync_Tsv_ReadsWithoutQuoting()
    {
        var (lines, _) = await ClassifyAsync("label\ttext\nx\t\"quoted\nx\n", LineFormat.Tsv);

        Assert.Equal(Probability("\"quoted"), lines[0].GetProperty("scores").GetProperty("positive").GetDouble(), 1e-4);
        Assert.Equal(3, lines[1].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task ClassifyAsync_TableWithoutText_NamesItsColumns()
    {
        var error = await Assert.ThrowsAsync<InputUnreadableException>(() => ClassifyAsync("a,b\n1,2\n", LineFormat.Csv));

        Assert.Equal("its header has no column 'text', only 'a', 'b'", error.Message);
    }

    [Fact]
    public async Task ClassifyAsync_OtherEncodings_AreKnownByTheirMark()
    {
        var plain = await ClassifyAsync("schön 😍\n"u8.ToArray(), LineFormat.Text);

        Assert.Equal(plain.Text, (await ClassifyAsync([.. Encoding.UTF8.Preamble, .. "schön 😍\n"u8], LineFormat.Text)).Text);
        Assert.Equal(plain.Text, (await ClassifyAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("schön 😍\n")], LineFormat.Text)).Text);
        Assert.Equal(plain.Text, (await ClassifyAsync([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("schön 😍\n")], LineFormat.Text)).Text);
        Assert.Equal(plain.Text, (await ClassifyAsync(Packed("schön 😍\n"u8), LineFormat.Text)).Text);
    }

    [Fact]
    public async Task ClassifyAsync_UnknownEncoding_SaysSo() =>
        await Assert.ThrowsAsync<InputUnreadableException>(() => ClassifyAsync(Encoding.Unicode.GetBytes("no mark here"), LineFormat.Text));

    [Fact]
    public async Task ClassifyAsync_MoreThanOneBlock_KeepsOrderAndNumbers()
    {
        var input = string.Concat(Enumerable.Range(0, 20_000).Select(at => $"{{\"id\":{at},\"text\":\"comment number {at} of this long file\"}}\n")) + "broken\n";

        var (lines, counts) = await ClassifyAsync(input, LineFormat.Jsonl);

        Assert.Equal(new LineCounts(20_001, 1), counts);
        Assert.Equal(Enumerable.Range(0, 20_000), lines.Take(20_000).Select(line => line.GetProperty("id").GetInt32()));
        Assert.Equal(20_001, lines[^1].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task ClassifyAsync_LongLine_IsReadWhole()
    {
        var (lines, _) = await ClassifyAsync("short\n" + new string('a', 1 << 20) + " good\nshort\n", LineFormat.Text);

        Assert.Equal(3, lines.Count);
    }

    [Fact]
    public async Task ClassifyAsync_Explain_SaysWhy()
    {
        var (lines, _) = await ClassifyAsync("what a sellout", LineFormat.Text, explain: true);

        var parts = lines[0].GetProperty("explanation").EnumerateArray().ToList();
        Assert.Contains(parts, part => part.GetProperty("text").GetString() == "sellout" && part.GetProperty("signal").GetString() == "sellout"
            && part.GetProperty("start").GetInt32() == 7 && part.GetProperty("length").GetInt32() == 7);
    }

    [Fact]
    public async Task ClassifyAsync_CancelledRun_Stops()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ShippedModel.Lines.ClassifyAsync(new MemoryStream("a\n"u8.ToArray()), LineFormat.Text, false, new MemoryStream(), stop.Token));
    }

    [Fact]
    public async Task ClassifyAsync_InputFailsInAWayNobodyForesaw_EndsWithThatError()
    {
        var run = ShippedModel.Lines.ClassifyAsync(new OddStream(), LineFormat.Text, false, new MemoryStream(), TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<NotSupportedException>(() => run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal("odd", error.Message);
    }

    [Fact]
    public async Task ClassifyAsync_OutputFailsInAWayNobodyForesaw_EndsWithThatError()
    {
        var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a comment of this long file\n", 200_000))));

        var run = ShippedModel.Lines.ClassifyAsync(input, LineFormat.Text, false, new OddStream(), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<NotSupportedException>(() => run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    private static double Probability(string text) => ShippedModel.Classifier.Classify(text).Scores.Positive;

    private static byte[] Packed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static async Task<(List<JsonElement> Lines, LineCounts Counts)> ClassifyAsync(string input, LineFormat format, bool explain = false)
    {
        using var output = new MemoryStream();
        var counts = await ShippedModel.Lines.ClassifyAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), format, explain, output, TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        return (lines, counts);
    }

    private static async Task<(string Text, LineCounts Counts)> ClassifyAsync(byte[] input, LineFormat format)
    {
        using var output = new MemoryStream();
        var counts = await ShippedModel.Lines.ClassifyAsync(new MemoryStream(input), format, false, output, TestContext.Current.CancellationToken);
        return (Encoding.UTF8.GetString(output.ToArray()), counts);
    }
}
