namespace RiskRadar.Domain;

public sealed class ModelDescriptionTests
{
    [Fact]
    public void Indexer_SignalWithoutErrorRates_SaysWhichModelAndSignal()
    {
        var model = new ModelDescription("2026-05-01+abc123", ["en"], [new SignalErrorRates(Signal.Sellout, 0.5, 0.8, 0.98, 100, 900)]);

        var error = Assert.Throws<InvalidOperationException>(() => model[Signal.Spam]);

        Assert.Equal(0.8, model[Signal.Sellout].Sensitivity);
        Assert.Contains("2026-05-01+abc123", error.Message, StringComparison.Ordinal);
        Assert.Contains("Spam", error.Message, StringComparison.Ordinal);
    }
}
