namespace RiskRadar.SampleCommunity.Writing;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Tess Holloway's Garage", "tess-holloways-garage")]
    [InlineData("Möbel mit Kreidefarbe: süß & groß", "moebel-mit-kreidefarbe-suess-gross")]
    [InlineData("4.2 patch?", "4-2-patch")]
    [InlineData("…", "")]
    public void Of_Text_IsFitForAnAddress(string text, string slug) => Assert.Equal(slug, Slugs.Of(text));
}
