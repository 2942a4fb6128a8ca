using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoworkingMilano.Domain.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BringStartNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ProceedingId",
                table: "Notices",
                type: "int",
                nullable: true);

            // A start notice still on its way begins its ten days when it arrives; of one that went before, an officer notes the day.
            migrationBuilder.Sql("""
                UPDATE "Notices" SET "ProceedingId" =
                    (SELECT MAX(p."Id") FROM "Proceedings" AS p WHERE p."ApplicationId" = "Notices"."ApplicationId" AND p."OpenedAt" <= "Notices"."CreatedAt" AND p."Ground" <> 'OwnRequest')
                WHERE "SentAt" IS NULL AND "Subject" LIKE 'L_ufficio ha avviato un procedimento%';
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ProceedingId",
                table: "Notices",
                column: "ProceedingId");

            migrationBuilder.AddForeignKey(
                name: "FK_Notices_Proceedings_ProceedingId",
                table: "Notices",
                column: "ProceedingId",
                principalTable: "Proceedings",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Notices_Proceedings_ProceedingId",
                table: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Notices_ProceedingId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "ProceedingId",
                table: "Notices");
        }
    }
}
