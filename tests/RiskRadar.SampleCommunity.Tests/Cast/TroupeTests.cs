namespace RiskRadar.SampleCommunity.Cast;

public sealed class TroupeTests
{
    [Fact]
    public void All_Handles_AreUnique() => Assert.Distinct(Troupe.All.Select(persona => persona.Handle));

    [Fact]
    public void All_Places_AreUsed() => Assert.Equal(Enum.GetValues<Place>(), Troupe.All.Select(persona => persona.Place).Distinct().Order());

    [Fact]
    public void All_Hires_NameTheirBrand() =>
        Assert.All(Troupe.All, persona => Assert.Equal(persona.HiredDaysAgo is null, persona.HiredBy is null));
}
