using System.Text;
using System.Text.Json;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Lines;

public sealed class UncertainLinesTests
{
    private const string Clear = "I love this so much, thank you!";

    [Fact]
    public async Task ClassifyAsync_NoMargin_SaysNothingOfIt()
    {
        var line = await ClassifyAsync(Clear, 0);

        Assert.False(line.TryGetProperty("uncertain", out _));
    }

    [Fact]
    public async Task ClassifyAsync_ClearMood_IsNotUncertain()
    {
        var line = await ClassifyAsync(Clear, 0.1);

        Assert.DoesNotContain("sentiment", Uncertain(line));
    }

    [Fact]
    public async Task ClassifyAsync_WidestMargin_LeavesOpenWhatIsNearerToItsThreshold()
    {
        var rates = ShippedModel.Classifier.Model[Signal.Sellout];
        var signals = ShippedModel.Classifier.Classify(Clear).Signals;

        var line = await ClassifyAsync(Clear, rates.Threshold - signals.Sellout + 0.01);

        Assert.Contains("sellout", Uncertain(line));
    }

    private static List<string?> Uncertain(JsonElement line) => [.. line.GetProperty("uncertain").EnumerateArray().Select(name => name.GetString())];

    private static async Task<JsonElement> ClassifyAsync(string text, double margin)
    {
        using var output = new MemoryStream();
        var lines = new CommentLines(ShippedModel.Catalog) { Abstain = margin };
        await lines.ClassifyAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), LineFormat.Text, explain: true, output, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }
}
