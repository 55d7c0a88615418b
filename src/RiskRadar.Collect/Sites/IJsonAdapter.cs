using System.Text.Json;
using RiskRadar.Collect.Extraction;

namespace RiskRadar.Collect.Sites;

/// <summary>Knows how one platform's programming interface answers. Pure: an answer in, what it says out.</summary>
internal interface IJsonAdapter
{
    /// <summary>The platform's key in output and configuration, e.g. <c>"reddit"</c>.</summary>
    string Platform { get; }

    /// <summary>The answer is of this platform.</summary>
    bool Recognises(JsonElement root);

    /// <summary>Reads the answer.</summary>
    /// <exception cref="PageNotUnderstoodException">The answer lacks what every answer of the platform has.</exception>
    JsonPage Parse(JsonElement root, PageContent content);
}
