using Microsoft.Extensions.Options;

namespace RiskRadar.Classify;

/// <summary>Checks <see cref="ClassifyOptions"/> before the host starts.</summary>
[OptionsValidator]
internal sealed partial class ClassifyOptionsValidator : IValidateOptions<ClassifyOptions>;
