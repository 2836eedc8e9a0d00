using System.Text;
using SituationRoom.Core.Focus;

namespace SituationRoom.Core.Tests.Focus;

public sealed class PublicTitleTests
{
    [Theory]
    [InlineData("Прорыв трубы, звонить +7 (918) 123-45-67", "Прорыв трубы, звонить …")]
    [InlineData("тел. 89181234567 Иван", "тел. … Иван")]
    [InlineData("Call 8 918 123 45 67 now", "Call … now")]
    [InlineData("Звонить 8.918.123.45.67", "Звонить …")]
    [InlineData("Звонить 245-67-89", "Звонить …")]
    [InlineData("Звонить 25-67-89.", "Звонить ….")]
    [InlineData("Звонить +7–918–123–45–67", "Звонить …")]
    public void Telephone_numbers_are_taken_out(string title, string expected) => Of(title).ShouldBe(expected);

    [Theory]
    [InlineData("Затопление, ул. Красная, 122, кв. 15", "Затопление, ул. Красная, 122")]
    [InlineData("Затопление ул. Красная 122 квартира № 15а, подвал", "Затопление ул. Красная 122, подвал")]
    [InlineData("Дым, КВ 7", "Дым")]
    [InlineData("Дым, кв-ра 7", "Дым")]
    [InlineData("Дым, кв. 12/3", "Дым")]
    [InlineData("Smoke, apt 12", "Smoke")]
    [InlineData("Smoke flat 12b", "Smoke")]
    public void Numbers_of_flats_are_taken_out(string title, string expected) => Of(title).ShouldBe(expected);

    [Theory]
    [InlineData("ДТП на ул. Красной, 122")]
    [InlineData("Сквер 40 лет Победы")]
    [InlineData("Отключение 21.11.2026 10:15")]
    [InlineData("Пожар 3 ранга, 1200 кв. м")]
    [InlineData("Маршрут 25, борт 1024")]
    public void What_names_nobody_stays(string title) => Of(title).ShouldBe(title);

    [Fact]
    public void A_long_title_is_cut_between_characters()
    {
        Of(new string('я', 121)).ShouldBe(new string('я', 119) + "…");
        Of(new string('я', 120)).ShouldBe(new string('я', 120));
        var cut = Of(new string('я', 118) + "🔥🔥🔥");
        cut.ShouldBe(new string('я', 118) + "…");
    }

    private static string Of(string title) => PublicTitle.From(Encoding.UTF8.GetBytes(title));
}
