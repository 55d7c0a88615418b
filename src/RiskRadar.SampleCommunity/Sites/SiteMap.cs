using RiskRadar.SampleCommunity.Cast;
using RiskRadar.SampleCommunity.Writing;

namespace RiskRadar.SampleCommunity.Sites;

/// <summary>Which place is which make.</summary>
internal static class SiteMap
{
    /// <summary>The site of a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="creators">Who publishes there.</param>
    /// <param name="address">Its address.</param>
    public static ISite At(Place place, IReadOnlyList<Creator> creators, Uri address) => place switch
    {
        Place.FennelAndThyme => new WordPressSite(creators[0], address, "pantry", WordPressWords.English),
        Place.VelvetHour => new WordPressSite(creators[0], address, "velvet", WordPressWords.English),
        Place.Werkbank => new WordPressSite(creators[0], address, "werkstatt", WordPressWords.German),
        Place.LongGear => new ForumSite("The Long Gear", creators, address),
        Place.Glimmr => new PhotoSite("Glimmr", creators, address),
        Place.DogEared => new NewsletterSite(creators[0], address, "letter"),
        Place.Rookery => new NewsletterSite(creators[0], address, "rookery"),
        Place.CalmCribs => new MicrodataSite(creators[0], address),
        Place.Tinplate => new HandmadeSite(creators[0], address),
        Place.ByteBriar => new ScriptSite(creators[0], address),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "There is no such site."),
    };
}
