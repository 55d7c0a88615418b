using System.Text.Json.Serialization;
using RiskRadar.Domain;

namespace RiskRadar.Classify.Models;

/// <summary>What a model file says about itself.</summary>
/// <param name="Made">The day it was made, e.g. <c>"2026-11-24"</c>.</param>
/// <param name="Outputs">What the heads read, in order: the three sentiments, then the signals.</param>
/// <param name="Languages">ISO 639-1 codes of the languages it was made for.</param>
/// <param name="Unit">What one step of a weight with exponent 0 is worth.</param>
/// <param name="Heads">One for each output.</param>
/// <param name="ErrorRates">One for each signal.</param>
/// <param name="WordLanguages">The languages that the language table votes for.</param>
/// <param name="JointRates">One for each group of signals that are counted together; <see langword="null"/> in files made before they were measured.</param>
internal sealed record ModelHeader(
    string Made,
    IReadOnlyList<string> Outputs,
    IReadOnlyList<string> Languages,
    double Unit,
    IReadOnlyList<OutputHead> Heads,
    IReadOnlyList<SignalErrorRates> ErrorRates,
    IReadOnlyList<string> WordLanguages,
    // Left out when unknown: the version of older files is a hash of this header.
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<JointErrorRates>? JointRates = null);
